package dev.queuewebhooks.runtime.receiver;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.queuewebhooks.runtime.core.RequestHeaders;
import dev.queuewebhooks.runtime.receiver.Sample.OrderPlaced;
import dev.queuewebhooks.runtime.receiver.Sample.Unknown;
import java.io.IOException;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;

/** Searches all that a receiver says for what only the sender and the handler may know. */
class NothingSecretTest {
  private static final String PERSON = "Ida Sommer";
  private static final String TOKEN = "token-7d0f1c22b9e84a53";
  private static final StaticHeader HEADER = StaticHeader.of("Authorization", "Bearer " + TOKEN);
  private static final List<String> BODIES =
      List.of(
          "{\"type\":\"orderPlaced\",\"number\":7,\"name\":\"" + PERSON + "\"}",
          "{\"type\":\"orderPlaced\",\"number\":\"" + PERSON + "\"}",
          "{\"type\":\"" + PERSON + "\"}",
          "{\"type\":\"fails\",\"name\":\"" + PERSON + "\"}",
          "{\"type\":\"orderPlaced\",\"" + PERSON + "\":1,\"" + PERSON + "\":2,\"number\":1}",
          "{\"type\":\"orderPlaced\",\"" + PERSON,
          PERSON);

  private final List<String> said = new ArrayList<>();

  @Test
  void no_reply_log_line_or_text_of_an_object_tells_a_secret_or_anything_of_the_body() {
    Logger logger = Logger.getLogger(WebhookReceiver.class.getName());
    logger.setLevel(Level.ALL);
    try (CapturedLog log = new CapturedLog(WebhookReceiver.class)) {
      for (String body : BODIES) {
        receive(body, body, "Bearer " + TOKEN);
        receive(body, body + " ", "Bearer " + TOKEN);
        receive(body, body, "Bearer x" + TOKEN);
      }
      assertThat(log.records).hasSize(3 * BODIES.size()).allMatch(line -> line.getThrown() == null);
      log.records.forEach(
          line -> said.add(MessageFormat.format(line.getMessage(), line.getParameters())));
    } finally {
      logger.setLevel(null);
    }

    assertThat(said)
        .hasSizeGreaterThan(100)
        .noneMatch(text -> text.contains("Ida") || text.contains("Sommer"))
        .noneMatch(text -> text.contains(TOKEN))
        .noneMatch(text -> text.contains(Sample.SECRET.text().substring("whsec_".length())))
        .noneMatch(text -> text.contains("v1,"));
  }

  @Test
  void a_log_line_says_what_somebody_who_is_called_at_night_needs() {
    try (CapturedLog log = new CapturedLog(WebhookReceiver.class)) {
      receive("{\"type\":\"fails\"}", "{\"type\":\"fails\"}", "Bearer " + TOKEN);
      receive("{}", "{} ", "Bearer " + TOKEN);

      assertThat(log.records)
          .extracting(line -> MessageFormat.format(line.getMessage(), line.getParameters()))
          .satisfiesExactly(
              failed ->
                  assertThat(failed)
                      .startsWith(
                          "webhook fails of message msg_1: FAILED 500 java.io.IOException at "
                              + NothingSecretTest.class.getName()),
              refused ->
                  assertThat(refused)
                      .isEqualTo(
                          "webhook (unknown event) of message (not verified): NOT_VERIFIED 401"
                              + " NO_MATCH"));
    }
  }

  private void receive(String signed, String sent, String authorization) {
    Map<String, List<String>> headers = Sample.signedHeaders(signed);
    headers.put("Authorization", List.of(authorization));
    WebhookReceiver receiver =
        WebhookReceiver.verifiedBy(Sample.verifier())
            .requiring(HEADER)
            .routes(
                EventRoutes.byBodyText("/type")
                    .on("orderPlaced", OrderPlaced.class, (event, delivery) -> hear(delivery))
                    .on("fails", Unknown.class, (event, delivery) -> fail(event))
                    .otherwise(Unknown.class, (event, delivery) -> hear(delivery)))
            .build();
    WebhookRequest request =
        new WebhookRequest("POST", RequestHeaders.of(headers), sent.getBytes(UTF_8));
    WebhookReply reply = receiver.receive(request);
    said.addAll(
        List.of(
            new String(reply.body(), UTF_8),
            reply.headers().toString(),
            reply.toString(),
            request.toString(),
            receiver.toString(),
            HEADER.toString()));
  }

  private void hear(Delivery delivery) {
    said.add(delivery.toString());
    said.add(delivery.headers().toString());
  }

  private static void fail(Unknown event) throws IOException {
    throw new IOException("no room for " + event.rest());
  }
}
