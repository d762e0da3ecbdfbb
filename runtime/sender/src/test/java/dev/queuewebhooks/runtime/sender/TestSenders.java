package dev.queuewebhooks.runtime.sender;

import static org.assertj.core.api.Assertions.assertThat;

import dev.queuewebhooks.runtime.core.HmacSecret;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;

/** Senders to the loopback address with two retries, and what they send. */
final class TestSenders {
  private TestSenders() {}

  static WebhookSenderBuilder builder() {
    return WebhookSender.builder()
        .targets(TestReceiver.TARGETS)
        .maxConcurrentPerEndpoint(2)
        .retryPolicy(RetryPolicy.of(Duration.ofSeconds(1), Duration.ofSeconds(5)));
  }

  static Endpoint endpoint(TestReceiver receiver) {
    return Endpoint.builder(receiver.uri("/")).key(HmacSecret.generate()).build();
  }

  static OutgoingMessage message() {
    return OutgoingMessage.of("x", Map.of());
  }

  static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  static void assertRefused(CompletableFuture<DeliveryResult> result, String why) {
    assertThat(result)
        .isCompletedExceptionally()
        .failsWithin(Duration.ofSeconds(30))
        .withThrowableThat()
        .havingRootCause()
        .isInstanceOf(RejectedExecutionException.class)
        .withMessage(why);
  }
}
