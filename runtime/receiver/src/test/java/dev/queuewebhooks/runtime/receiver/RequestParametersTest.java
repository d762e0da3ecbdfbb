package dev.queuewebhooks.runtime.receiver;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.queuewebhooks.runtime.core.FieldFormat;
import dev.queuewebhooks.runtime.core.RequestHeaders;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Header fields and query parameters, read as a class before a handler is called. */
class RequestParametersTest {

  private static final UUID TENANT = UUID.fromString("4f288ab1-72c9-402a-95b3-296766336b68");

  private final List<Object> handled = new ArrayList<>();

  record Parameters(
      @JsonProperty(value = "header X-Tenant", required = true) UUID tenant,
      @JsonProperty("header X-Tags") @Nullable List<String> tags,
      @JsonProperty("query page") @Nullable Integer page,
      @JsonProperty("query dry/run") @Nullable Boolean dryRun,
      @JsonProperty("query ids") @Nullable List<Integer> ids) {}

  private static final RequestParameters<Parameters> PARAMETERS =
      RequestParameters.as(Parameters.class)
          .header("X-Tenant", FieldFormat.TEXT)
          .header("X-Tags", FieldFormat.TEXT.separatedBy(","))
          .query("page", FieldFormat.NUMBER)
          .query("dry/run", FieldFormat.BOOLEAN)
          .query("ids", FieldFormat.NUMBER.repeated());

  @Test
  void aHandlerGetsThemWithTheBody() {
    WebhookReply reply =
        post(
            Map.of("x-TENANT", List.of(TENANT.toString()), "X-Tags", List.of("a, b", "c")),
            "page=2&other=x&dry%2Frun=true&ids=1&ids=2");
    assertThat(reply.status()).isEqualTo(204);
    assertThat(handled)
        .containsExactly(
            Map.of("a", 1), new Parameters(TENANT, List.of("a", "b", "c"), 2, true, List.of(1, 2)));
  }

  @Test
  void thoseThatAreMissingAreNull() {
    assertThat(post(Map.of("X-Tenant", List.of(TENANT.toString())), "").status()).isEqualTo(204);
    assertThat(handled).contains(new Parameters(TENANT, null, null, null, null));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "s3cret | '' | header X-Tenant: expected UUID",
        "4f288ab1-72c9-402a-95b3-296766336b68 | page=s3cret | query page: expected an integer but"
            + " found a string",
        "4f288ab1-72c9-402a-95b3-296766336b68 | page=1&page=2 | query page: expected an integer"
            + " but found an array",
        "4f288ab1-72c9-402a-95b3-296766336b68 | page=1.5 | query page: expected an integer but"
            + " found a number",
        "4f288ab1-72c9-402a-95b3-296766336b68 | dry/run=yes | query dry/run: expected true or false"
            + " but found a string",
        "4f288ab1-72c9-402a-95b3-296766336b68 | ids=1&ids=x | query ids/1: expected an integer but"
            + " found a string",
        "4f288ab1-72c9-402a-95b3-296766336b68 | page=%zz | the query of the URL: it is not"
            + " form-urlencoded text in UTF-8",
      })
  void theSenderLearnsWhichOneIsWrongAndNotItsValue(String tenant, String query, String detail) {
    WebhookReply reply = post(Map.of("X-Tenant", List.of(tenant)), query);
    assertThat(reply.status()).isEqualTo(400);
    assertThat(new String(reply.body(), StandardCharsets.UTF_8))
        .contains("\"detail\":\"" + detail + "\"")
        .doesNotContain("s3cret");
    assertThat(handled).isEmpty();
  }

  @Test
  void aRequiredOneThatIsMissingIsNamed() {
    WebhookReply reply = post(Map.of(), "");
    assertThat(reply.status()).isEqualTo(400);
    assertThat(new String(reply.body(), StandardCharsets.UTF_8)).contains("header X-Tenant");
  }

  private WebhookReply post(Map<String, List<String>> headers, String query) {
    Map<String, List<String>> all = new HashMap<>(headers);
    all.put("Content-Type", List.of("application/json"));
    EventRoutes routes =
        EventRoutes.byUrl("placed", EventBody.json(Object.class).with(PARAMETERS))
            .to(
                (both, delivery) -> {
                  handled.add(both.body());
                  handled.add(both.parameters());
                });
    byte[] body = "{\"a\":1}".getBytes(StandardCharsets.UTF_8);
    return WebhookReceiver.withoutVerification()
        .routes(routes)
        .build()
        .receive(new WebhookRequest("POST", RequestHeaders.of(all), body).withQuery(query));
  }
}
