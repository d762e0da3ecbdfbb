package dev.queuewebhooks.runtime.sender;

import static dev.queuewebhooks.runtime.sender.TestSenders.builder;
import static dev.queuewebhooks.runtime.sender.TestSenders.endpoint;
import static dev.queuewebhooks.runtime.sender.TestSenders.message;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpHandler;
import dev.queuewebhooks.runtime.core.HmacSecret;
import dev.queuewebhooks.runtime.sender.DeliveryResult.Delivered;
import dev.queuewebhooks.runtime.sender.DeliveryResult.Exhausted;
import dev.queuewebhooks.runtime.sender.DeliveryResult.Skipped;
import dev.queuewebhooks.runtime.sender.DeliveryResult.Unfinished;
import dev.queuewebhooks.runtime.sender.TestReceiver.Received;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class AsyncTest {
  @Test
  void retriesTheSameBytesUnderTheSameIdWithAFreshSignature() throws Exception {
    TestTime time = new TestTime();
    try (TestReceiver receiver = TestReceiver.answering(500, 503, 200);
        WebhookSender sender = builder().clock(time).timer(time).build()) {
      DeliveryResult result = sender.sendAsync(endpoint(receiver), message()).get();

      assertThat(result).isInstanceOf(Delivered.class);
      assertThat(result.attempts()).extracting(Attempt::number).containsExactly(1, 2, 3);
      assertThat(time.sleeps).containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(5));
      assertThat(receiver.received).extracting(Received::text).containsOnly("{}");
      assertThat(receiver.received)
          .extracting(request -> request.header("webhook-id"))
          .containsOnly(result.id());
      assertThat(receiver.received)
          .extracting(request -> request.header("webhook-signature"))
          .doesNotHaveDuplicates();
    }
  }

  @Test
  void givesUpWhenTheAttemptsAreUsedUp() throws Exception {
    try (TestReceiver receiver = TestReceiver.answering(500, 500, 500);
        WebhookSender sender = builder().timer(new TestTime()).build()) {
      assertThat(sender.sendAsync(endpoint(receiver), message()).get())
          .isInstanceOf(Exhausted.class);
    }
  }

  @Test
  void aReceiverThatNeverAnswersHoldsUpNobodyElse() throws Exception {
    CountDownLatch end = new CountDownLatch(1);
    HttpHandler silent = exchange -> TestSenders.await(end);
    int messages = 30;
    try (TestReceiver stuck = new TestReceiver(silent, silent, silent);
        TestReceiver one = TestReceiver.answering(ok(messages));
        TestReceiver other = TestReceiver.answering(ok(messages));
        WebhookSender sender = builder().build()) {
      List<CompletableFuture<DeliveryResult>> slow = new ArrayList<>();
      List<CompletableFuture<DeliveryResult>> fast = new ArrayList<>();
      List<Endpoint> endpoints = List.of(endpoint(stuck), endpoint(one), endpoint(other));
      for (int i = 0; i < messages; i++) {
        Map<Endpoint, CompletableFuture<DeliveryResult>> results =
            sender.sendAll(endpoints, message());
        slow.add(results.get(endpoints.get(0)));
        fast.add(results.get(endpoints.get(1)));
        fast.add(results.get(endpoints.get(2)));
      }

      for (CompletableFuture<DeliveryResult> result : fast) {
        assertThat(result.get(30, SECONDS)).isInstanceOf(Delivered.class);
      }
      assertThat(slow).noneMatch(CompletableFuture::isDone);
      assertThat(stuck.received).hasSizeLessThanOrEqualTo(2);
      assertThat(sender.stop()).hasSize(messages);
      for (CompletableFuture<DeliveryResult> result : slow) {
        assertThat(result.get(30, SECONDS)).isInstanceOf(Unfinished.class);
      }
    } finally {
      end.countDown();
    }
  }

  @Test
  void leavesAnOverloadedEndpointAloneButNotTheOthers() throws Exception {
    ManualTimer timer = new ManualTimer();
    try (TestReceiver busy =
            new TestReceiver(
                TestReceiver.status(429, "Retry-After", "7"),
                TestReceiver.status(200),
                TestReceiver.status(200));
        TestReceiver idle = TestReceiver.answering(200);
        WebhookSender sender = builder().timer(timer).build()) {
      Endpoint overloaded = endpoint(busy);
      CompletableFuture<DeliveryResult> first = sender.sendAsync(overloaded, message());
      ManualTimer.Later resume = timer.take();
      ManualTimer.Later retry = timer.take();
      CompletableFuture<DeliveryResult> second = sender.sendAsync(overloaded, message());

      assertThat(sender.sendAsync(endpoint(idle), message()).get()).isInstanceOf(Delivered.class);
      assertThat(busy.received).hasSize(1);
      assertThat(resume.delay()).isEqualTo(Duration.ofSeconds(7)).isEqualTo(retry.delay());
      resume.task().run();
      assertThat(second.get()).isInstanceOf(Delivered.class);
      retry.task().run();
      assertThat(first.get()).isInstanceOf(Delivered.class);
    }
  }

  @Test
  void startsNoMoreInASecondThanTheEndpointAllows() throws Exception {
    ManualTimer timer = new ManualTimer();
    try (TestReceiver receiver = TestReceiver.answering(200, 200);
        WebhookSender sender = builder().timer(timer).build()) {
      Endpoint limited =
          Endpoint.builder(receiver.uri("/")).key(HmacSecret.generate()).maxPerSecond(10).build();
      CompletableFuture<DeliveryResult> first = sender.sendAsync(limited, message());
      CompletableFuture<DeliveryResult> second = sender.sendAsync(limited, message());
      ManualTimer.Later resume = timer.take();

      assertThat(first.get()).isInstanceOf(Delivered.class);
      assertThat(receiver.received).hasSize(1);
      assertThat(resume.delay()).isEqualTo(Duration.ofMillis(100));
      resume.task().run();
      assertThat(second.get()).isInstanceOf(Delivered.class);
    }
  }

  @Test
  void skipsEndpointsThatDoNotWantTheEvent() throws Exception {
    try (TestReceiver receiver = TestReceiver.answering(200);
        WebhookSender sender = builder().build()) {
      Endpoint wanting = wanting(receiver, "orderPlaced", "x");
      Endpoint notWanting = wanting(receiver, "orderPlaced");
      OutgoingMessage message = message();

      Map<Endpoint, CompletableFuture<DeliveryResult>> results =
          sender.sendAll(List.of(notWanting, wanting, wanting), message);

      assertThat(results).hasSize(2);
      assertThat(results.get(wanting).get()).isInstanceOf(Delivered.class);
      assertThat(results.get(notWanting).get()).isEqualTo(new Skipped(message.id()));
      assertThat(sender.sendAsync(notWanting, message).get()).isInstanceOf(Skipped.class);
      assertThat(sender.send(notWanting, message)).isEqualTo(new Skipped(message.id()));
      assertThat(receiver.received).hasSize(1);
    }
  }

  @Test
  void tellsTheListenerOfEveryAttemptAndOfTheEnd() throws Exception {
    List<Object> heard = Collections.synchronizedList(new ArrayList<>());
    SenderListener listener =
        new SenderListener() {
          @Override
          public void attempted(Endpoint endpoint, OutgoingMessage message, Attempt attempt) {
            heard.add(attempt);
          }

          @Override
          public void finished(Endpoint endpoint, OutgoingMessage message, DeliveryResult result) {
            heard.add(result);
          }
        };
    try (TestReceiver receiver = TestReceiver.answering(500, 200);
        WebhookSender sender = builder().timer(new TestTime()).listener(listener).build()) {
      DeliveryResult result = sender.sendAsync(endpoint(receiver), message()).get();

      assertThat(heard).containsExactly(result.attempts().get(0), result.attempts().get(1), result);
    }
  }

  @Test
  void saysAtOnceThatAPayloadCannotBeSent() {
    try (WebhookSender small = builder().maxBodyBytes(1).build();
        TestReceiver receiver = new TestReceiver()) {
      assertThatThrownBy(() -> small.sendAsync(endpoint(receiver), message()))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageEndingWith("has a body of 2 bytes; the limit is 1");
    }
  }

  private static Endpoint wanting(TestReceiver receiver, String... events) {
    return Endpoint.builder(receiver.uri("/"))
        .key(HmacSecret.generate())
        .events(List.of(events))
        .build();
  }

  private static int[] ok(int count) {
    return Collections.nCopies(count, 200).stream().mapToInt(Integer::intValue).toArray();
  }
}
