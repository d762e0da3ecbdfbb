package dev.queuewebhooks.runtime.receiver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.queuewebhooks.runtime.core.FieldFormat;
import dev.queuewebhooks.runtime.core.FormFields;
import dev.queuewebhooks.runtime.core.RequestHeaders;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Forms are read as the same classes that JSON is read as. */
class FormBodyTest {

  private static final String FORM = "application/x-www-form-urlencoded";

  private final List<Object> handled = new ArrayList<>();

  record Line(
      @JsonProperty("name") @Nullable String name,
      @JsonProperty("price") @Nullable BigDecimal price,
      @JsonProperty("gift") @Nullable Boolean gift,
      @JsonProperty("tags") @Nullable List<String> tags,
      @JsonProperty("sizes") @Nullable List<Integer> sizes,
      @JsonProperty("payload") @Nullable Map<String, Object> payload) {}

  private static final FormFields FIELDS =
      FormFields.text()
          .with("price", FieldFormat.NUMBER)
          .with("gift", FieldFormat.BOOLEAN)
          .with("tags", FieldFormat.TEXT.repeated())
          .with("sizes", FieldFormat.NUMBER.separatedBy("|"))
          .with("payload", FieldFormat.JSON);

  @Test
  void readsEachFieldInItsFormat() {
    String form = "name=5&price=12.50&gift=true&tags=a&sizes=1%7C2&payload=%7B%22a%22%3A%5B1%5D%7D";
    assertThat(post(EventBody.form(Line.class, FIELDS), FORM, form).status()).isEqualTo(204);
    assertThat(handled)
        .containsExactly(
            new Line(
                "5",
                new BigDecimal("12.50"),
                true,
                List.of("a"),
                List.of(1, 2),
                Map.of("a", List.of(1))));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "price=s3cret | /price: expected a number but found a string",
        "price=01 | /price: expected a number but found a string",
        "gift=TRUE | /gift: expected true or false but found a string",
        "name=a&name=b | /name: expected a string but found an array",
        "payload=[1 | /payload: it is not JSON",
        "payload=[1] | /payload: expected an object but found an array",
        "name=%zz | it is not form-urlencoded text in UTF-8",
      })
  void refusesAFieldThatIsNotInItsFormatWithoutRepeatingIt(String form, String detail) {
    WebhookReply reply = post(EventBody.form(Line.class, FIELDS), FORM, form);
    assertThat(reply.status()).isEqualTo(400);
    assertThat(text(reply)).contains("\"detail\":\"" + detail).doesNotContain("s3cret");
  }

  @Test
  void anEventThatIsAFormIsNotTakenAsAnythingElse() {
    WebhookReply reply = post(EventBody.form(Line.class, FIELDS), "application/json", "{}");
    assertThat(reply.status()).isEqualTo(415);
    assertThat(text(reply)).contains("send the body as application/x-www-form-urlencoded");
  }

  @Test
  void anEventMayBeJsonOrAForm() {
    EventBody<Line> either = EventBody.jsonOrForm(Line.class, FIELDS);
    assertThat(post(either, FORM + "; charset=UTF-8", "price=1").status()).isEqualTo(204);
    assertThat(post(either, "application/json", "{\"price\":1}").status()).isEqualTo(204);
    assertThat(handled.get(0)).isEqualTo(handled.get(1));
    assertThat(post(either, FORM + "; charset=utf-16", "price=1").status()).isEqualTo(415);
  }

  @Test
  void aFieldOfTheFormMayNameTheEvent() {
    EventRoutes routes =
        EventRoutes.byBodyText("/type")
            .on("json", Map.class, (event, delivery) -> handled.add("json"))
            .on(
                "either",
                EventBody.jsonOrForm(Map.class, FIELDS),
                (event, delivery) -> handled.add(event))
            .otherwise(Map.class, (event, delivery) -> handled.add("other"));
    assertThat(post(routes, FORM, "type=either&price=1").status()).isEqualTo(204);
    assertThat(post(routes, "application/json", "{\"type\":\"json\"}").status()).isEqualTo(204);
    assertThat(handled).containsExactly(Map.of("type", "either", "price", 1), "json");
    assertThat(text(post(routes, FORM, "price=1"))).contains("/type: required");
    assertThat(post(routes, FORM, "type=json").status()).isEqualTo(400);
  }

  @Test
  void eventsThatAreToldApartByTheirBodiesAreJsonOrForms() {
    EventRoutes.Builder routes = EventRoutes.byBodyText("/type");
    assertThatThrownBy(() -> routes.on("note", EventBody.bytes(), (bytes, delivery) -> {}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("use byUrl");
  }

  private WebhookReply post(EventBody<Line> body, String contentType, String content) {
    return post(
        EventRoutes.byUrl("line", body).to((line, delivery) -> handled.add(line)),
        contentType,
        content);
  }

  private static WebhookReply post(EventRoutes routes, String contentType, String content) {
    return WebhookReceiver.withoutVerification()
        .routes(routes)
        .build()
        .receive(
            new WebhookRequest(
                "POST",
                RequestHeaders.of(Map.of("Content-Type", List.of(contentType))),
                content.getBytes(StandardCharsets.UTF_8)));
  }

  private static String text(WebhookReply reply) {
    return new String(reply.body(), StandardCharsets.UTF_8);
  }
}
