package dev.queuewebhooks.runtime.receiver;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.queuewebhooks.runtime.receiver.ReplayStore.Held;
import dev.queuewebhooks.runtime.receiver.Sample.OrderPlaced;
import dev.queuewebhooks.runtime.receiver.Sample.Recorder;
import dev.queuewebhooks.runtime.receiver.Sample.Unknown;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Messages that come more than once, all of them with the id msg_1. */
class DuplicateTest {
  private final Recorder recorder = new Recorder();
  private final WebhookReceiver receiver = receiver().build();

  @Test
  void aMessageThatWasTakenIsAnswered2xxAndNotHandledAgain() {
    receiver.receive(Sample.signed(Sample.BODY));
    WebhookReply reply = receiver.receive(Sample.signed(Sample.BODY));

    assertThat(reply.status()).isEqualTo(204);
    assertThat(recorder.events).hasSize(1);
    assertThat(recorder.receipt())
        .isEqualTo(new Receipt("msg_1", null, Outcome.DUPLICATE, null, null));
  }

  @Test
  void aMessageWhoseHandlerFailedIsHandledAgain() {
    int[] calls = {0};
    WebhookReceiver flaky =
        WebhookReceiver.verifiedBy(Sample.verifier())
            .routes(
                EventRoutes.byBodyText("/type")
                    .otherwise(
                        Unknown.class,
                        (event, delivery) -> {
                          calls[0]++;
                          if (calls[0] == 1) {
                            throw new IOException("the database is away");
                          }
                          if (calls[0] == 2) {
                            throw new StackOverflowError();
                          }
                        }))
            .listener(recorder.receipts::add)
            .build();

    assertThat(flaky.receive(Sample.signed(Sample.BODY)).status()).isEqualTo(500);
    assertThat(flaky.receive(Sample.signed(Sample.BODY)).status()).isEqualTo(500);
    assertThat(flaky.receive(Sample.signed(Sample.BODY)).status()).isEqualTo(204);
    assertThat(flaky.receive(Sample.signed(Sample.BODY)).status()).isEqualTo(204);
    assertThat(calls[0]).isEqualTo(3);
  }

  @Test
  void aMessageWhoseBodyWasRefusedIsNotTakenForDone() {
    assertThat(receiver.receive(Sample.signed("{}")).status()).isEqualTo(400);
    assertThat(receiver.receive(Sample.signed(Sample.BODY)).status()).isEqualTo(204);
    assertThat(recorder.events).hasSize(1);
  }

  @Test
  void aForgerCannotMarkAMessageAsDone() {
    Map<String, List<String>> headers = Sample.signedHeaders(Sample.BODY);

    assertThat(receiver.receive(Sample.post(headers, Sample.BODY + " ")).status()).isEqualTo(401);
    assertThat(receiver.receive(Sample.post(headers, Sample.BODY)).status()).isEqualTo(204);
    assertThat(recorder.events).hasSize(1);
  }

  @Test
  void aMessageThatIsBeingHandledIsToComeAgainLater() {
    ReplayStore busy = message -> ReplayStore.Refused.IN_PROGRESS;
    WebhookReply reply =
        receiver().replayStore(busy, "orders").build().receive(Sample.signed(Sample.BODY));

    assertThat(reply.headers()).containsEntry("Retry-After", "5");
    assertThat(new String(reply.body(), UTF_8))
        .isEqualTo("{\"type\":\"about:blank\",\"title\":\"Service Unavailable\",\"status\":503}");
    assertThat(recorder.events).isEmpty();
    assertThat(recorder.receipt())
        .isEqualTo(new Receipt("msg_1", null, Outcome.IN_PROGRESS, null, null));
  }

  @Test
  void receiversThatShareAStoreDoNotMarkTheMessagesOfEachOther() {
    ReplayStore shared = InMemoryReplayStore.builder().build();
    receiver().replayStore(shared, "a").build().receive(Sample.signed(Sample.BODY));
    receiver().replayStore(shared, "b").build().receive(Sample.signed(Sample.BODY));
    receiver().replayStore(shared, "b").build().receive(Sample.signed(Sample.BODY));

    assertThat(recorder.events).hasSize(2);
  }

  @Test
  void anAnswerIsGivenAgain() {
    WebhookReceiver answering =
        WebhookReceiver.verifiedBy(Sample.verifier())
            .routes(
                EventRoutes.byUrl("quote", EventBody.json(OrderPlaced.class))
                    .answeredBy((event, delivery) -> Map.of("price", event.number())))
            .build();

    answering.receive(Sample.signed(Sample.BODY));
    WebhookReply again = answering.receive(Sample.signed(Sample.BODY));
    assertThat(new String(again.body(), UTF_8)).isEqualTo("{\"price\":7}");
  }

  @Test
  void withoutDuplicateDetectionEveryDeliveryIsHandled() {
    WebhookReceiver careless = receiver().withoutDuplicateDetection().build();
    careless.receive(Sample.signed(Sample.BODY));
    careless.receive(Sample.signed(Sample.BODY));

    assertThat(recorder.events).hasSize(2);
  }

  @Test
  void aStoreThatCannotTellMakesTheSenderTryAgain() {
    IllegalStateException away = new IllegalStateException("the store is away");
    ReplayStore broken =
        message -> {
          throw away;
        };

    WebhookReply reply =
        receiver().replayStore(broken, "").build().receive(Sample.signed(Sample.BODY));
    assertThat(reply.status()).isEqualTo(500);
    assertThat(recorder.events).isEmpty();
    assertThat(recorder.receipt().failure()).isSameAs(away);
  }

  @Test
  void aStoreThatCannotMarkAMessageDoesNotUndoWhatTheHandlerDid() {
    ReplayStore broken = message -> new BrokenClaim();
    WebhookReceiver withBroken = receiver().replayStore(broken, "").build();

    try (CapturedLog log = new CapturedLog(OncePerMessage.class)) {
      assertThat(withBroken.receive(Sample.signed(Sample.BODY)).status()).isEqualTo(204);
      assertThat(withBroken.receive(Sample.signed("{}")).status()).isEqualTo(400);
      assertThat(log.records)
          .extracting(logged -> logged.getThrown().getMessage())
          .containsExactly("no done", "no release");
    }
  }

  @Test
  void aReceiverThatDoesNotVerifyTakesNoStore() {
    WebhookReceiver.Builder open = WebhookReceiver.withoutVerification();
    ReplayStore store = InMemoryReplayStore.builder().build();

    assertThatThrownBy(() -> open.replayStore(store, ""))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("a receiver that does not verify cannot tell a message that comes again");
  }

  private WebhookReceiver.Builder receiver() {
    return WebhookReceiver.verifiedBy(Sample.verifier())
        .routes(recorder.routes())
        .listener(recorder.receipts::add);
  }

  private static final class BrokenClaim implements Held {
    @Override
    public void done() {
      throw new IllegalStateException("no done");
    }

    @Override
    public void release() {
      throw new IllegalStateException("no release");
    }
  }
}
