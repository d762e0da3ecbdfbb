package dev.queuewebhooks.runtime.receiver;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.queuewebhooks.runtime.core.PayloadCheck;
import dev.queuewebhooks.runtime.receiver.Sample.Recorder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BodyCheckTest {
  private final Recorder recorder = new Recorder();
  private final List<String> asked = new ArrayList<>();

  @Test
  void handlesWhatTheCheckHasNothingAgainst() {
    assertThat(receive(Sample.signed(Sample.BODY)).status()).isEqualTo(204);
    assertThat(asked).containsExactly("orderPlaced " + Sample.BODY);
    assertThat(recorder.events).hasSize(1);
  }

  @Test
  void refusesWhatViolatesTheCheckWithThePlaces() {
    WebhookReply reply =
        receive(Sample.signed(Sample.BODY), "/number: must be at least 8", "/type: expected \"x\"");

    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.headers()).containsEntry("Content-Type", "application/problem+json");
    assertThat(new String(reply.body(), UTF_8))
        .contains("\"detail\":\"/number: must be at least 8; /type: expected \\\"x\\\"\"");
    assertThat(recorder.receipt())
        .isEqualTo(new Receipt("msg_1", "orderPlaced", Outcome.INVALID_BODY, null, null));
    assertThat(recorder.events).isEmpty();
  }

  @Test
  void boundsThePlaces() {
    String[] many =
        IntStream.range(0, 1000).mapToObj(i -> "/" + i + ": required").toArray(String[]::new);

    assertThat(new String(receive(Sample.signed(Sample.BODY), many).body(), UTF_8))
        .contains("/8: required; /9: required; and 990 more\"");
  }

  @Test
  void doesNotAskAboutUnknownEvents() {
    WebhookReply reply = receive(Sample.signed("{\"type\": \"orderLost\"}"), "/x: required");

    assertThat(reply.status()).isEqualTo(204);
    assertThat(asked).isEmpty();
  }

  @Test
  void doesNotAskAboutWhatIsNotVerified() {
    Map<String, List<String>> signedForAnother = Sample.signedHeaders("{}");

    assertThat(receive(Sample.post(signedForAnother, Sample.BODY)).status()).isEqualTo(401);
    assertThat(asked).isEmpty();
  }

  @Test
  void answers500WhenTheCheckFailsAndKeepsTheReasonFromTheSender() {
    WebhookReply reply =
        receiver(
                (event, body) -> {
                  throw new IllegalStateException("the schema is away");
                })
            .receive(Sample.signed(Sample.BODY));

    assertThat(reply.status()).isEqualTo(500);
    assertThat(new String(reply.body(), UTF_8)).doesNotContain("schema");
    assertThat(recorder.receipt().failure()).hasMessage("the schema is away");
  }

  @Test
  void isNotBuiltWhenTheCheckCannotJudgeAnEvent() {
    PayloadCheck knowsNothing =
        new PayloadCheck() {
          @Override
          public List<String> violations(String event, byte[] body) {
            return List.of();
          }

          @Override
          public void expect(Set<String> events) {
            throw new IllegalStateException("no schema for " + events);
          }
        };

    assertThatThrownBy(() -> receiver(knowsNothing))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageStartingWith("no schema for [order");
  }

  private WebhookReply receive(WebhookRequest request, String... violations) {
    return receiver(
            (event, body) -> {
              asked.add(event + " " + new String(body, UTF_8));
              return List.of(violations);
            })
        .receive(request);
  }

  private WebhookReceiver receiver(PayloadCheck check) {
    return WebhookReceiver.verifiedBy(Sample.verifier())
        .routes(recorder.routes())
        .check(check)
        .listener(recorder.receipts::add)
        .build();
  }
}
