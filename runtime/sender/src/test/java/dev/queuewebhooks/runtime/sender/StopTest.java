package dev.queuewebhooks.runtime.sender;

import static dev.queuewebhooks.runtime.sender.TestSenders.assertRefused;
import static dev.queuewebhooks.runtime.sender.TestSenders.builder;
import static dev.queuewebhooks.runtime.sender.TestSenders.endpoint;
import static dev.queuewebhooks.runtime.sender.TestSenders.message;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.queuewebhooks.runtime.sender.DeliveryResult.Delivered;
import dev.queuewebhooks.runtime.sender.DeliveryResult.Unfinished;
import dev.queuewebhooks.runtime.sender.Outcome.Failure;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class StopTest {
  private final ManualTimer timer = new ManualTimer();

  @Test
  void reportsWhatWasPendingAndTakesNothingMore() throws Exception {
    try (TestReceiver receiver = TestReceiver.answering(500);
        WebhookSender sender = builder().timer(timer).build()) {
      Endpoint endpoint = endpoint(receiver);
      OutgoingMessage message = message();
      CompletableFuture<DeliveryResult> result = sender.sendAsync(endpoint, message);
      timer.take();
      List<PendingDelivery> pending = sender.stop();

      assertThat(pending).hasSize(1);
      assertThat(pending.get(0).endpoint()).isSameAs(endpoint);
      assertThat(pending.get(0).message().id()).isEqualTo(message.id());
      assertThat(pending.get(0).progress()).isEqualTo(new DeliveryProgress(message.id(), 1));
      assertThat(result.get()).isInstanceOf(Unfinished.class);
      assertThat(result.get().attempts()).hasSize(1);
      assertRefused(sender.sendAsync(endpoint, message), "the sender is closed");
      assertThat(sender.stop()).isEmpty();
    }
  }

  @Test
  void whatWasPendingCanBeGoneOnWithByAnotherSender() throws Exception {
    try (TestReceiver receiver = TestReceiver.answering(500, 200);
        WebhookSender stopped = builder().timer(timer).build();
        WebhookSender another = builder().build()) {
      stopped.sendAsync(endpoint(receiver), message());
      timer.take();
      PendingDelivery left = stopped.stop().get(0);

      Attempt attempt = another.attempt(left.endpoint(), left.message(), left.progress());

      assertThat(attempt.number()).isEqualTo(2);
      assertThat(receiver.received.get(1).header("webhook-id")).isEqualTo(left.message().id());
      assertThat(receiver.received.get(1).body()).isEqualTo(receiver.received.get(0).body());
    }
  }

  @Test
  void makesNoMoreAttemptsWhenTheResultIsCancelled() throws Exception {
    try (TestReceiver receiver = TestReceiver.answering(500);
        WebhookSender sender = builder().timer(timer).maxConcurrent(1).build();
        TestReceiver next = TestReceiver.answering(200)) {
      CompletableFuture<DeliveryResult> result = sender.sendAsync(endpoint(receiver), message());
      ManualTimer.Later retry = timer.take();

      result.cancel(true);

      assertThatThrownBy(() -> retry.task().get()).isInstanceOf(CancellationException.class);

      assertThat(sender.sendAsync(endpoint(next), message()).get()).isInstanceOf(Delivered.class);
      assertThat(receiver.received).hasSize(1);
      assertThat(sender.stop()).isEmpty();
    }
  }

  @Test
  void failsWhatIsUnderWayForACallerThatWaits() throws Exception {
    CountDownLatch arrived = new CountDownLatch(1);
    CountDownLatch end = new CountDownLatch(1);
    WebhookSender sender = builder().retryPolicy(RetryPolicy.none()).build();
    try (TestReceiver receiver =
        new TestReceiver(
            exchange -> {
              arrived.countDown();
              TestSenders.await(end);
            })) {
      CompletableFuture<DeliveryResult> waiting =
          CompletableFuture.supplyAsync(() -> sender.send(endpoint(receiver), message()));
      arrived.await();
      sender.close();

      assertThat(waiting.get().attempts())
          .extracting(Attempt::outcome)
          .containsExactly(new Failure(FailureKind.IO));
      assertThatThrownBy(() -> sender.send(endpoint(receiver), message()))
          .isInstanceOf(IllegalStateException.class)
          .hasMessage("the sender is closed");
    } finally {
      end.countDown();
    }
  }

  @Test
  void keepsNoMoreInMemoryThanItIsTold() {
    CountDownLatch end = new CountDownLatch(1);
    try (TestReceiver receiver = new TestReceiver(exchange -> TestSenders.await(end));
        WebhookSender sender = builder().maxPending(1).build()) {
      sender.sendAsync(endpoint(receiver), message());

      assertRefused(
          sender.sendAsync(endpoint(receiver), message()),
          "no more than 1 deliveries can be pending: wait for some, or keep them in a store");
    } finally {
      end.countDown();
    }
  }

  @Test
  void refusesBoundsThatAreNone() {
    assertThatThrownBy(() -> builder().maxPending(0)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> builder().maxConcurrent(0))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> builder().maxConcurrentPerEndpoint(0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the number of attempts per endpoint is out of range: 0");
  }

  @Test
  void endsItsThreads() throws Exception {
    Set<Thread> before = Thread.getAllStackTraces().keySet();
    WebhookSender sender = builder().retryPolicy(RetryPolicy.of(Duration.ofMillis(1))).build();
    try (TestReceiver receiver = TestReceiver.answering(500, 200)) {
      assertThat(sender.sendAsync(endpoint(receiver), message()).get())
          .isInstanceOf(Delivered.class);
      List<Thread> own = threadsSince(before);
      assertThat(own).extracting(Thread::getName).anyMatch(name -> name.startsWith("webhooks-"));
      sender.close();

      for (Thread thread : own) {
        thread.join();
      }
    }
  }

  /** Without those of the receiver, and those that the JDK keeps for itself. */
  private static List<Thread> threadsSince(Set<Thread> before) {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> !before.contains(thread))
        .filter(thread -> thread.getName().matches("(webhooks|requester|httpclient|I/O).*"))
        .toList();
  }
}
