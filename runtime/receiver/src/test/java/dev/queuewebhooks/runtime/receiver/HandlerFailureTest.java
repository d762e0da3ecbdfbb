package dev.queuewebhooks.runtime.receiver;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.queuewebhooks.runtime.core.InvalidJsonException;
import dev.queuewebhooks.runtime.receiver.Sample.OrderPlaced;
import dev.queuewebhooks.runtime.receiver.Sample.Recorder;
import dev.queuewebhooks.runtime.receiver.Sample.Unknown;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class HandlerFailureTest {
  private final Recorder recorder = new Recorder();

  @Test
  void answers500WithoutDetailWhenTheHandlerThrows() {
    IOException failure = new IOException("the database at 10.0.0.1 is away");

    WebhookReply reply =
        receiverThatThrows(failure, recorder.receipts::add).receive(Sample.signed(Sample.BODY));

    assertThat(new String(reply.body(), UTF_8))
        .isEqualTo("{\"type\":\"about:blank\",\"title\":\"Internal Server Error\",\"status\":500}");
    assertThat(recorder.receipt())
        .isEqualTo(new Receipt("msg_1", "orderPlaced", Outcome.FAILED, null, failure));
    assertThat(recorder.receipt().status()).isEqualTo(500);
  }

  @Test
  void doesNotTakeAJsonFaultOfTheHandlerForOneOfTheBody() {
    InvalidJsonException failure =
        new InvalidJsonException(InvalidJsonException.Kind.INVALID, "/x", "in another document");

    WebhookReply reply =
        receiverThatThrows(failure, recorder.receipts::add).receive(Sample.signed(Sample.BODY));

    assertThat(reply.status()).isEqualTo(500);
  }

  @Test
  void keepsTheThreadInterruptedWhenTheHandlerWas() {
    WebhookReply reply =
        receiverThatThrows(new InterruptedException(), recorder.receipts::add)
            .receive(Sample.signed(Sample.BODY));

    assertThat(Thread.interrupted()).isTrue();
    assertThat(reply.status()).isEqualTo(500);
  }

  @Test
  void answers500WhenTheEventClassCannotBeRead() {
    WebhookReceiver receiver =
        WebhookReceiver.verifiedBy(Sample.verifier())
            .routes(
                EventRoutes.byBodyText("/type")
                    .otherwise(Runnable.class, (event, delivery) -> event.run()))
            .listener(recorder.receipts::add)
            .build();

    assertThat(receiver.receive(Sample.signed(Sample.BODY)).status()).isEqualTo(500);
    assertThat(recorder.receipt().failure()).hasMessageContaining("cannot be read from JSON");
  }

  @Test
  void repliesAsUsualAndLogsWhenTheListenerThrows() {
    WebhookReceiver receiver =
        WebhookReceiver.verifiedBy(Sample.verifier())
            .routes(recorder.routes())
            .listener(
                receipt -> {
                  throw new IllegalStateException("the metrics are away");
                })
            .build();

    try (CapturedLog log = new CapturedLog(SafeListener.class)) {
      assertThat(receiver.receive(Sample.signed(Sample.BODY)).status()).isEqualTo(204);
      assertThat(log.records)
          .singleElement()
          .extracting(logged -> logged.getThrown().getMessage())
          .isEqualTo("the metrics are away");
    }
    assertThat(recorder.events).hasSize(1);
  }

  private static WebhookReceiver receiverThatThrows(Exception failure, ReceiverListener listener) {
    return WebhookReceiver.verifiedBy(Sample.verifier())
        .routes(
            EventRoutes.byBodyText("/type")
                .on(
                    "orderPlaced",
                    OrderPlaced.class,
                    (event, delivery) -> {
                      throw failure;
                    })
                .otherwise(Unknown.class, (event, delivery) -> {}))
        .listener(listener)
        .build();
  }
}
