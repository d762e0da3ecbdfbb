package dev.queuewebhooks.runtime.receiver;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.queuewebhooks.runtime.core.RequestHeaders;
import dev.queuewebhooks.runtime.core.Verification.Reason;
import dev.queuewebhooks.runtime.receiver.Sample.OrderPlaced;
import dev.queuewebhooks.runtime.receiver.Sample.Recorder;
import dev.queuewebhooks.runtime.receiver.Sample.Unknown;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookReceiverTest {
  private final Recorder recorder = new Recorder();
  private final WebhookReceiver receiver =
      WebhookReceiver.verifiedBy(Sample.verifier())
          .routes(recorder.routes())
          .maxBodyBytes(200)
          .listener(recorder.receipts::add)
          .build();

  @Test
  void handsAVerifiedEventToItsHandler() {
    WebhookReply reply = receiver.receive(Sample.signed(Sample.BODY));

    assertThat(reply.status()).isEqualTo(204);
    assertThat(reply.body()).isEmpty();
    assertThat(reply.headers()).isEmpty();
    assertThat(recorder.events).containsExactly(new OrderPlaced(7));
    assertThat(recorder.receipt())
        .isEqualTo(new Receipt("msg_1", "orderPlaced", Outcome.HANDLED, null, null));
  }

  @Test
  void tellsTheHandlerAboutTheDelivery() {
    receiver.receive(Sample.signed(Sample.BODY));

    Delivery delivery = recorder.deliveries.get(0);
    assertThat(delivery.id()).contains("msg_1");
    assertThat(delivery.timestamp()).contains(Sample.NOW);
    assertThat(delivery.headers().first("webhook-id")).contains("msg_1");
    assertThat(delivery.body()).isEqualTo(Sample.BODY.getBytes(UTF_8));
    assertThat(delivery).hasToString("Delivery[id=msg_1, " + Sample.BODY.length() + " bytes]");
  }

  @Test
  void handsAnUnknownEventToTheHandlerForAllOthersWithItsContent() {
    WebhookReply reply =
        receiver.receive(Sample.signed("{\"type\": \"orderLost\", \"why\": [1, null]}"));

    assertThat(reply.status()).isEqualTo(204);
    assertThat(recorder.events)
        .singleElement()
        .isInstanceOfSatisfying(
            Unknown.class,
            unknown -> {
              assertThat(unknown.type()).isEqualTo("orderLost");
              assertThat(unknown.rest()).hasToString("{why=[1, null]}");
            });
    assertThat(recorder.receipt())
        .isEqualTo(new Receipt("msg_1", null, Outcome.HANDLED_AS_UNKNOWN, null, null));
  }

  @ParameterizedTest
  @ValueSource(strings = {"GET", "PUT", "HEAD", "OPTIONS", "post", ""})
  void refusesEveryMethodButPost(String method) {
    WebhookReply reply =
        receiver.receive(
            new WebhookRequest(method, RequestHeaders.of(Map.of()), Sample.BODY.getBytes(UTF_8)));

    assertThat(reply.headers()).containsEntry("Allow", "POST");
    assertProblem(
        reply,
        "{\"type\":\"about:blank\",\"title\":\"Method Not Allowed\",\"status\":405,"
            + "\"detail\":\"this webhook is sent with POST\"}");
    assertRefused(Outcome.METHOD_NOT_ALLOWED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "text/plain",
        "application/jsonp",
        "application/x-www-form-urlencoded",
        "application/json; charset=iso-8859-1",
        "application/json; charset=\"utf-16\"",
        "application/json, text/plain",
        "+json"
      })
  void refusesContentThatIsNotAnnouncedAsJsonInUtf8(String contentType) {
    assertRefusedWith("Content-Type", List.of(contentType), 415);
  }

  @Test
  void refusesContentTypesThatAreMissingOrRepeatedAndCompressedBodies() {
    assertRefusedWith("Content-Type", List.of(), 415);
    assertRefusedWith("Content-Type", List.of("application/json", "application/json"), 415);
    assertRefusedWith("Content-Encoding", List.of("gzip"), 415);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Application/JSON",
        "application/json;charset=UTF-8",
        "application/json; charset=\"utf-8\"; x=y",
        "application/cloudevents+json"
      })
  void acceptsTheSpellingsOfJsonInUtf8(String contentType) {
    Map<String, List<String>> headers = Sample.signedHeaders(Sample.BODY);
    headers.put("Content-Type", List.of(contentType));

    assertThat(receiver.receive(Sample.post(headers, Sample.BODY)).status()).isEqualTo(204);
  }

  @Test
  void refusesABodyThatIsTooLarge() {
    String largest = Sample.BODY + " ".repeat(200 - Sample.BODY.length());

    assertThat(receiver.receive(Sample.signed(largest)).status()).isEqualTo(204);
    assertProblem(
        receiver.receive(Sample.signed(largest + " ")),
        "{\"type\":\"about:blank\",\"title\":\"Content Too Large\",\"status\":413,"
            + "\"detail\":\"the limit is 200 bytes\"}");
  }

  @Test
  void refusesATamperedBodyWithoutSayingWhy() {
    WebhookReply reply =
        receiver.receive(
            Sample.post(Sample.signedHeaders(Sample.BODY), Sample.BODY.replace('7', '8')));

    assertProblem(reply, "{\"type\":\"about:blank\",\"title\":\"Unauthorized\",\"status\":401}");
    assertThat(recorder.events).isEmpty();
    assertThat(recorder.receipt())
        .isEqualTo(new Receipt(null, null, Outcome.NOT_VERIFIED, Reason.NO_MATCH, null));
  }

  @Test
  void refusesARequestWithoutSignature() {
    WebhookReply reply =
        receiver.receive(
            Sample.post(Map.of("Content-Type", List.of("application/json")), Sample.BODY));

    assertThat(reply.status()).isEqualTo(401);
    assertThat(recorder.receipt().notVerifiedBecause()).isEqualTo(Reason.MISSING_HEADER);
  }

  @Test
  void looksAtTheSignatureBeforeTheContent() {
    WebhookReply reply =
        receiver.receive(Sample.post(Sample.signedHeaders(Sample.BODY), "not JSON"));

    assertThat(reply.status()).isEqualTo(401);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "`` | MALFORMED_BODY | there is no JSON in it",
        "{ | MALFORMED_BODY | it is not JSON (line 1, column 2)",
        "{\"type\":\"orderPlaced\",\"number\":1} x | MALFORMED_BODY | it is not JSON (line 1, column 35)",
        "{\"type\":\"orderPlaced\",\"type\":\"b\"} | MALFORMED_BODY |"
            + " a property stands twice in one object (line 1, column 29)",
        "{} | INVALID_BODY | /type: required",
        "[] | INVALID_BODY | /type: required",
        "{\"type\": null} | INVALID_BODY | /type: expected a string but found null",
        "{\"type\":\"orderPlaced\"} | INVALID_BODY | OrderPlaced is missing required: number",
        "{\"type\":\"orderPlaced\",\"number\":\"7\"} | INVALID_BODY |"
            + " /number: expected an integer but found a string"
      })
  void refusesABodyThatIsNotTheEventItClaimsToBe(String body, Outcome outcome, String detail) {
    WebhookReply reply = receiver.receive(Sample.signed(body));

    assertProblem(
        reply,
        "{\"type\":\"about:blank\",\"title\":\"Bad Request\",\"status\":400,\"detail\":\""
            + detail
            + "\"}");
    assertThat(recorder.events).isEmpty();
    assertThat(recorder.receipt().id()).isEqualTo("msg_1");
    assertThat(recorder.receipt().outcome()).isEqualTo(outcome);
  }

  @Test
  void takesUnsignedRequestsOnlyWhenBuiltToDoSo() {
    WebhookReceiver open = WebhookReceiver.withoutVerification().routes(recorder.routes()).build();

    WebhookReply reply =
        open.receive(
            Sample.post(
                Map.of("content-type", List.of("application/json"), "webhook-id", List.of("x")),
                Sample.BODY));

    assertThat(reply.status()).isEqualTo(204);
    assertThat(recorder.deliveries.get(0).id()).isEmpty();
    assertThat(recorder.deliveries.get(0).timestamp()).isEmpty();
  }

  @Test
  void doesNotChangeWhenTheCallersBytesDo() {
    byte[] body = Sample.BODY.getBytes(UTF_8);
    WebhookRequest request =
        new WebhookRequest("POST", RequestHeaders.of(Sample.signedHeaders(Sample.BODY)), body);
    body[0] = 'x';

    assertThat(receiver.receive(request).status()).isEqualTo(204);
    assertThat(request.toString()).doesNotContain("order").contains("36 bytes");
  }

  @Test
  void cannotBeBuiltWithoutRoutesOrWithABodyLimitOfNothing() {
    WebhookReceiver.Builder builder = WebhookReceiver.verifiedBy(Sample.verifier());

    assertThatThrownBy(builder::build)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("routes");
    assertThatThrownBy(() -> builder.maxBodyBytes(0)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> builder.maxBodyBytes(Integer.MAX_VALUE))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private void assertRefusedWith(String header, List<String> values, int status) {
    Map<String, List<String>> headers = Sample.signedHeaders(Sample.BODY);
    headers.put(header, values);

    assertThat(receiver.receive(Sample.post(headers, Sample.BODY)).status()).isEqualTo(status);
    assertRefused(Outcome.UNSUPPORTED_MEDIA_TYPE);
  }

  private void assertRefused(Outcome outcome) {
    assertThat(recorder.events).isEmpty();
    assertThat(recorder.receipt()).isEqualTo(new Receipt(null, null, outcome, null, null));
  }

  private static void assertProblem(WebhookReply reply, String json) {
    assertThat(new String(reply.body(), UTF_8)).isEqualTo(json);
    assertThat(reply.headers()).containsEntry("Content-Type", "application/problem+json");
    assertThat(json).contains("\"status\":" + reply.status());
  }
}
