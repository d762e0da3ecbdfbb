package dev.queuewebhooks.trials.soak;

import dev.queuewebhooks.runtime.core.HmacSecret;
import dev.queuewebhooks.runtime.core.JsonCodec;
import dev.queuewebhooks.runtime.sender.DeliveryResult;
import dev.queuewebhooks.runtime.sender.DeliveryResult.Delivered;
import dev.queuewebhooks.runtime.sender.Endpoint;
import dev.queuewebhooks.runtime.sender.OutgoingMessage;
import dev.queuewebhooks.runtime.sender.RetryPolicy;
import dev.queuewebhooks.runtime.sender.TargetPolicy;
import dev.queuewebhooks.runtime.sender.WebhookSender;
import dev.queuewebhooks.trials.orders.events.OrderPaidEvent;
import dev.queuewebhooks.trials.orders.events.WebhookEvent;
import java.io.IOException;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.IntStream;

/**
 * Delivers messages through faults and counts: every message has to reach its handler once, and
 * each result has to say so. Ends with exit status 1 when one is lost.
 */
public final class Soak {
  static final Duration TIMEOUT = Duration.ofSeconds(2);

  /** More than any delivery can take: 30 attempts of two seconds each, and the time between. */
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  private static final int SUBSCRIBERS = 200;
  private static final int PENDING = 4096;
  private static final int ATTEMPTS = 30;

  private final HmacSecret secret = HmacSecret.generate();
  private final Ledger ledger = new Ledger();
  private final LongAdder attempts = new LongAdder();
  private final LongAdder undelivered = new LongAdder();
  private final Semaphore room = new Semaphore(PENDING);

  private Soak() {}

  /**
   * Runs.
   *
   * @param arguments the number of messages
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    System.exit(new Soak().run(Integer.parseInt(arguments[0])));
  }

  private int run(int messages) throws IOException, InterruptedException {
    long start = System.nanoTime();
    try (FaultyServer server = new FaultyServer(ledger.receiver(secret));
        WebhookSender sender = sender()) {
      List<Endpoint> subscribers = subscribers(server);
      for (int number = 1; number <= messages; number++) {
        waitFor(1);
        Endpoint subscriber = subscribers.get(number % SUBSCRIBERS);
        sender.sendAsync(subscriber, message(number)).whenComplete(this::over);
        if (number % 10_000 == 0) {
          System.out.printf("%,d messages handed over, %,d taken%n", number, ledger.taken());
        }
      }
      waitFor(PENDING);
      return report(messages, server.counts(), (System.nanoTime() - start) / 1e9);
    }
  }

  /** Waits until so many deliveries have ended. */
  private void waitFor(int ended) throws InterruptedException {
    if (!room.tryAcquire(ended, PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
      throw new IllegalStateException(
          "no end after " + PATIENCE + ", " + ledger.taken() + " taken");
    }
  }

  private static WebhookSender sender() {
    Duration[] delays =
        Collections.nCopies(ATTEMPTS - 1, Duration.ofMillis(50)).toArray(Duration[]::new);
    return WebhookSender.builder()
        .targets(TargetPolicy.publicHttps().allowLoopback().allowPlainHttp())
        .retryPolicy(RetryPolicy.of(delays).withJitter(0.5))
        .build();
  }

  private List<Endpoint> subscribers(FaultyServer server) {
    return IntStream.range(0, SUBSCRIBERS)
        .mapToObj(number -> server.uri("/subscribers/" + number))
        .map(uri -> Endpoint.builder(uri).key(secret).timeout(TIMEOUT).build())
        .toList();
  }

  private static OutgoingMessage message(int number) {
    return OutgoingMessage.of("orderPaid", event(number)).withId("msg_" + number);
  }

  private static OrderPaidEvent event(int number) {
    String json =
        """
        {"type":"orderPaid","shop":"%d","data":{"order":{"id":"5b1f6a2e-7c0d-4f3a-9a51-0d2f6c7e8b90",
         "number":%d,"status":"paid","placedAt":"2026-03-02T08:02:11Z","lines":[]}}}"""
            .formatted(number, number);
    return (OrderPaidEvent) JsonCodec.load().read(json.getBytes(), WebhookEvent.class);
  }

  private void over(DeliveryResult result, Throwable failure) {
    if (result != null) {
      attempts.add(result.attempts().size());
    }
    if (!(result instanceof Delivered)) {
      undelivered.increment();
    }
    room.release();
  }

  private int report(int messages, Map<Fault, LongAdder> faults, double seconds) {
    long lost = messages - ledger.taken();
    System.out.printf(
        "%,d messages in %.0f s (%,.0f a second), %,d attempts%n",
        messages, seconds, messages / seconds, attempts.sum());
    System.out.println("what the server did: " + faults);
    System.out.println("what the receiver said: " + ledger.outcomes());
    System.out.printf(
        "lost: %,d; not reported as delivered: %,d; handled twice: %,d; duplicates sent: %,d%n",
        lost, undelivered.sum(), ledger.handledTwice(), ledger.duplicates());
    return lost == 0 && undelivered.sum() == 0 && ledger.handledTwice() == 0 ? 0 : 1;
  }
}
