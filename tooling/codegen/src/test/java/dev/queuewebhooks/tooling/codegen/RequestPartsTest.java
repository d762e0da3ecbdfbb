package dev.queuewebhooks.tooling.codegen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** Declared header fields, query parameters and forms, in code generated for requests.yaml. */
class RequestPartsTest {

  @TempDir static Path folder;
  private static Map<String, String> sources;
  private static ClassLoader classes;

  @BeforeAll
  static void generateAndCompile() throws IOException {
    Path out = new Generation(folder).runAll(Fixtures.text("requests.yaml"));
    sources = Generation.sources(out);
    Files.writeString(out.resolve("Exchange.java"), Fixtures.text("exchange/Exchange.java.txt"));
    assertThat(Compilation.messages(out, folder.resolve("classes"))).isEmpty();
    classes = Compilation.loader(folder.resolve("classes"));
  }

  @Test
  void whatIsSentIsWhatTheHandlerGetsWhetherOrNotTheSenderWaits() throws Exception {
    Callable<?> exchange =
        (Callable<?>) classes.loadClass("made.Exchange").getConstructor().newInstance();
    List<String> once =
        List.of(
            "equal",
            "equal",
            "[2] tenant=1&since=2026-01-01T00%3A00%3A00.10%2B02%3A00&X-Mode=true"
                + "&ids=1&ids=2&sizes=s%7Cxl&either=5&weight%20%26%20co=1.50"
                + "&meta=%7B%22a%22%3A1%7D",
            "Delivered",
            "equal",
            "order=7&amount=12.50&count=10&partial=true&size=m&day=2026-02-03"
                + "&lines=a%26b&lines=c&codes=1%2C2"
                + "&payload=%7B%22number%22%3A7%2C%22name%22%3A%22%C3%A5%20%26%20b%22%7D"
                + "&more=m",
            "Delivered",
            "equal",
            "equal",
            "Delivered",
            "equal",
            "Delivered",
            "equal",
            "equal",
            "Delivered");
    List<String> twice = Stream.of(once, once).flatMap(List::stream).toList();
    assertThat((List<?>) exchange.call()).asString().isEqualTo(twice.toString());
  }

  @Test
  void theHandlerGetsThemTypedAndTheSenderCannotForgetThem() {
    assertThat(sources.get("WebhookEventHandler.java"))
        .contains("onOrderPaid(Order event, OrderPaidParameters parameters, Delivery delivery)")
        .contains("void onNote(byte[] body, NoteParameters parameters, Delivery delivery)")
        .contains("StatusReply onStatus(StatusParameters parameters, Delivery delivery)")
        .contains("default void onOrderRefunded(OrderRefundedEvent event, Delivery delivery)");
    assertThat(sources.get("WebhookEventSender.java"))
        .contains("orderPaid(Endpoint endpoint, Order event, OrderPaidParameters parameters)");
    assertThat(sources.get("WebhookEventMessages.java"))
        .contains("OutgoingMessage orderPaid(Order event, OrderPaidParameters parameters)")
        .contains(".withHeader(\"X-Version\", \"2\")")
        .contains(".withQuery(\"sizes\", \"|\", parameters.sizes())");
    assertThat(sources.get("OrderPaidParameters.java"))
        .contains("@JsonProperty(\"header x-tenant\") UUID xTenant")
        .contains("@JsonProperty(\"header X-Attempt\") int xAttempt")
        .contains("@JsonProperty(\"query since\") @Nullable DateTime since")
        .doesNotContain("webhook-id", "Content-Type", "X-Version");
  }

  @Test
  void jsonIsChosenAndTheFormIsReadToo() {
    assertThat(sources.get("WebhookEventRoutes.java"))
        .contains("EventBody.jsonOrForm(Order.class, ORDER_NOTED_FIELDS)")
        .contains("EventBody.form(OrderRefundedEvent.class, ORDER_REFUNDED_FIELDS)")
        .contains(".with(\"codes\", FieldFormat.NUMBER.separatedBy(\",\"))");
    assertThat(sources.get("WebhookEventMessages.java"))
        .contains("OutgoingMessage.of(\"order.noted\", event)")
        .contains("OutgoingMessage.form(\"order.refunded\", event, ORDER_REFUNDED_FIELDS)");
  }

  @Test
  void parametersShowNoValuesAndNameWhatIsMissing() throws Exception {
    JsonMapper json = JsonMapper.builder().build();
    Class<?> type = classes.loadClass("made.events.NoteParameters");
    assertThat(json.readValue("{\"header X-Language\":\"s3cret\"}", type))
        .hasToString("NoteParameters[...]");
    assertThatThrownBy(() -> json.readValue("{}", type))
        .hasMessageContaining("NoteParameters is missing required: header X-Language");
  }
}
