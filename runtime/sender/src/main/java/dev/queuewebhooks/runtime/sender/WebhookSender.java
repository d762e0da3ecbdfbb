package dev.queuewebhooks.runtime.sender;

import dev.queuewebhooks.runtime.sender.DeliveryResult.Skipped;
import dev.queuewebhooks.runtime.sender.NextStep.Finish;
import dev.queuewebhooks.runtime.sender.NextStep.Retry;
import dev.queuewebhooks.runtime.sender.NextStep.Verdict;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/**
 * Delivers messages. The body is written once; each attempt signs exactly those bytes anew, under
 * the same id. Safe to share: one for the whole application.
 *
 * <p>Requests go where the {@link TargetPolicy} allows: with {@code https} to public addresses,
 * unless told otherwise. A message that an endpoint does not want is skipped.
 *
 * <p>{@link #send} is for a caller that waits, {@link #sendAsync} for one that does not. Both keep
 * what is not delivered yet in memory only; what has to outlive the process is kept in a store, and
 * delivered with {@link #attempt} and {@link RetryPolicy#after}.
 */
public final class WebhookSender implements AutoCloseable {
  private final Courier courier;
  private final BodyWriter bodies;
  private final RetryPolicy retryPolicy;
  private final Sleeper sleeper;
  private final SafeListener listener;
  private final BackgroundDeliveries background;
  private final Runnable end;

  WebhookSender(
      Courier courier,
      BodyWriter bodies,
      RetryPolicy retryPolicy,
      Sleeper sleeper,
      SafeListener listener,
      BackgroundDeliveries background,
      Runnable end) {
    this.courier = courier;
    this.bodies = bodies;
    this.retryPolicy = retryPolicy;
    this.sleeper = sleeper;
    this.listener = listener;
    this.background = background;
    this.end = end;
  }

  /** A builder with defaults for everything. */
  public static WebhookSenderBuilder builder() {
    return new WebhookSenderBuilder();
  }

  /**
   * Delivers a message and returns when the delivery is over, waits included. When the thread is
   * interrupted, it stays interrupted and no more attempts are made.
   *
   * @throws IllegalArgumentException when the payload cannot be written as JSON, is too large or
   *     does not pass the check; nothing has been sent then
   */
  public DeliveryResult send(Endpoint endpoint, OutgoingMessage message) {
    if (!endpoint.wants(message.event())) {
      return new Skipped(message.id());
    }
    OutgoingMessage written = bodies.write(message);
    DeliveryResult result = deliver(endpoint, written);
    listener.finished(endpoint, written, result);
    return result;
  }

  /**
   * Delivers a message without holding a thread: neither while it waits for an answer nor until the
   * next attempt. Messages to the same URL start in the order of the calls.
   *
   * @return the result; a {@link java.util.concurrent.RejectedExecutionException} when too many
   *     deliveries are pending or the sender is closed. Cancelling it makes no more attempts.
   * @throws IllegalArgumentException as {@link #send} does
   */
  public CompletableFuture<DeliveryResult> sendAsync(Endpoint endpoint, OutgoingMessage message) {
    if (!endpoint.wants(message.event())) {
      return CompletableFuture.completedFuture(new Skipped(message.id()));
    }
    return background.begin(endpoint, bodies.write(message));
  }

  /**
   * Delivers a message to many endpoints, each on its own: a slow one holds up no other.
   *
   * @return the result for each endpoint, in their order, as {@link #sendAsync} returns it
   * @throws IllegalArgumentException as {@link #send} does
   */
  public Map<Endpoint, CompletableFuture<DeliveryResult>> sendAll(
      Collection<Endpoint> endpoints, OutgoingMessage message) {
    OutgoingMessage written = bodies.write(message);
    Map<Endpoint, CompletableFuture<DeliveryResult>> results = new LinkedHashMap<>();
    for (Endpoint endpoint : endpoints) {
      results.computeIfAbsent(
          endpoint,
          wanting ->
              wanting.wants(written.event())
                  ? background.begin(wanting, written)
                  : CompletableFuture.completedFuture(new Skipped(written.id())));
    }
    return results;
  }

  /**
   * The message with its body written and checked: its payload is the bytes to send. For keeping it
   * in a store.
   *
   * @throws IllegalArgumentException as {@link #send} does
   */
  public OutgoingMessage written(OutgoingMessage message) {
    return bodies.write(message);
  }

  /**
   * Makes exactly one attempt, signed for this moment, and waits for its answer. What is next is
   * what {@link RetryPolicy#after} says.
   *
   * @param progress how far the delivery has come
   * @throws IllegalArgumentException as {@link #send} does
   */
  public Attempt attempt(Endpoint endpoint, OutgoingMessage message, DeliveryProgress progress) {
    OutgoingMessage written = bodies.write(message);
    Attempt attempt = courier.start(progress, endpoint, written).await();
    listener.attempted(endpoint, written, attempt);
    return attempt;
  }

  /**
   * Ends all threads and connections, and says which asynchronous deliveries were not over: they
   * end with {@link DeliveryResult.Unfinished}. Those that were under way may have arrived.
   */
  public List<PendingDelivery> stop() {
    List<PendingDelivery> pending = background.stop();
    end.run();
    return pending;
  }

  /** Stops, for those who do not ask what was pending. */
  @Override
  public void close() {
    stop();
  }

  private DeliveryResult deliver(Endpoint endpoint, OutgoingMessage written) {
    DeliveryProgress progress = DeliveryProgress.of(written);
    List<Attempt> attempts = new ArrayList<>();
    while (true) {
      Attempt attempt = courier.start(progress, endpoint, written).await();
      attempts.add(attempt);
      listener.attempted(endpoint, written, attempt);
      NextStep next = retryPolicy.after(progress, attempt.outcome());
      if (next instanceof Finish finish) {
        return DeliveryResult.of(finish.verdict(), written.id(), attempts);
      }
      if (isInterruptedDuring(((Retry) next).delay())) {
        return DeliveryResult.of(Verdict.EXHAUSTED, written.id(), attempts);
      }
      progress = progress.next();
    }
  }

  private boolean isInterruptedDuring(Duration delay) {
    try {
      sleeper.sleep(delay);
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return true;
    }
  }
}
