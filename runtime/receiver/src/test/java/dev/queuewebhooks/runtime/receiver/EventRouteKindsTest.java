package dev.queuewebhooks.runtime.receiver;

import static org.assertj.core.api.Assertions.assertThat;

import dev.queuewebhooks.runtime.core.RequestHeaders;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Events that are told apart by something else than a text in the body. */
class EventRouteKindsTest {

  private final List<String> handled = new ArrayList<>();

  @Test
  void aHeaderNamesTheEvent() {
    EventRoutes routes =
        EventRoutes.byHeader("X-Event")
            .on("opened", Map.class, (event, delivery) -> handled.add("opened"))
            .otherwise(Map.class, (event, delivery) -> handled.add("other"));
    assertThat(post(routes, Map.of("X-Event", "opened"), "{}").status()).isEqualTo(204);
    assertThat(post(routes, Map.of("x-event", "closed"), "{}").status()).isEqualTo(204);
    assertThat(handled).containsExactly("opened", "other");
  }

  @Test
  void aRequestWithoutTheHeaderIsRefusedByName() {
    EventRoutes routes =
        EventRoutes.byHeader("X-Event").otherwise(Map.class, (event, delivery) -> {});
    WebhookReply reply = post(routes, Map.of(), "{}");
    assertThat(reply.status()).isEqualTo(400);
    assertThat(text(reply)).contains("the header X-Event is required");
  }

  @Test
  void aHeaderAndATextInTheBodyNameTheEventTogether() {
    EventRoutes routes =
        EventRoutes.byHeaderAndBodyText("X-Event", "/action")
            .on("run created", Map.class, (event, delivery) -> handled.add("created"))
            .otherwise(Map.class, (event, delivery) -> handled.add("other"));
    post(routes, Map.of("X-Event", "run"), "{\"action\":\"created\"}");
    post(routes, Map.of("X-Event", "run"), "{\"action\":\"done\"}");
    assertThat(handled).containsExactly("created", "other");
  }

  @Test
  void anEventMayHaveAUrlOfItsOwnWithAnotherMethodAndNoBody() {
    EventRoutes routes =
        EventRoutes.byUrl("status", EventBody.none())
            .method("get")
            .answeredBy((request, delivery) -> Map.of("status", "fine"));
    WebhookReply reply = receive(routes, "GET", Map.of(), "");
    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.headers()).containsEntry("Content-Type", "application/json");
    assertThat(text(reply)).isEqualTo("{\"status\":\"fine\"}");
    WebhookReply refused = receive(routes, "POST", Map.of(), "");
    assertThat(refused.status()).isEqualTo(405);
    assertThat(refused.headers()).containsEntry("Allow", "GET");
  }

  @Test
  void aBodyThatIsNotJsonIsHandedOverAsBytes() {
    EventRoutes routes =
        EventRoutes.byUrl("note", EventBody.bytes())
            .to((bytes, delivery) -> handled.add(new String(bytes, StandardCharsets.UTF_8)));
    assertThat(receive(routes, "POST", Map.of("Content-Type", "text/plain"), "hej").status())
        .isEqualTo(204);
    assertThat(handled).containsExactly("hej");
  }

  @Test
  void anAnswerThatCannotBeWrittenIsAFailureOfTheHandler() {
    record Broken(Object self) {
      @Override
      public Object self() {
        throw new IllegalStateException("broken");
      }
    }
    EventRoutes routes =
        EventRoutes.byUrl("odd", EventBody.none())
            .answeredBy((request, delivery) -> new Broken(""));
    assertThat(receive(routes, "POST", Map.of(), "").status()).isEqualTo(500);
  }

  private static WebhookReply post(EventRoutes routes, Map<String, String> headers, String body) {
    Map<String, String> all = new LinkedHashMap<>(headers);
    all.put("Content-Type", "application/json");
    return receive(routes, "POST", all, body);
  }

  private static WebhookReply receive(
      EventRoutes routes, String method, Map<String, String> headers, String body) {
    Map<String, List<String>> fields = new LinkedHashMap<>();
    headers.forEach((name, value) -> fields.put(name, List.of(value)));
    return WebhookReceiver.withoutVerification()
        .routes(routes)
        .listener(receipt -> {})
        .build()
        .receive(
            new WebhookRequest(
                method, RequestHeaders.of(fields), body.getBytes(StandardCharsets.UTF_8)));
  }

  private static String text(WebhookReply reply) {
    return new String(reply.body(), StandardCharsets.UTF_8);
  }
}
