package dev.queuewebhooks.runtime.sender;

import dev.queuewebhooks.runtime.sender.NextStep.Finish;
import dev.queuewebhooks.runtime.sender.NextStep.Retry;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One delivery that no thread waits for: neither for an answer nor for the next attempt. An
 * endpoint that is slow, or asks for time, holds up nobody but itself.
 */
final class BackgroundDelivery {
  private final Background shared;
  private final Endpoint endpoint;
  private final OutgoingMessage message;
  private final CompletableFuture<DeliveryResult> result = new CompletableFuture<>();
  private volatile List<Attempt> attempts = List.of();
  private volatile DeliveryProgress progress;

  /** The body of the message is written already. */
  BackgroundDelivery(Background shared, Endpoint endpoint, OutgoingMessage message) {
    this.shared = shared;
    this.endpoint = endpoint;
    this.message = message;
    this.progress = DeliveryProgress.of(message);
  }

  /** Cancelling it makes no more attempts. */
  CompletableFuture<DeliveryResult> result() {
    return result;
  }

  /** Makes the next attempt when it is its turn. */
  void begin() {
    Duration interval = endpoint.interval();
    if (interval.isZero()) {
      shared.lanes().add(lane(), () -> onWorker(this::attempt));
    } else {
      shared.lanes().addPausing(lane(), () -> startPausing(interval));
    }
  }

  /** Ends the delivery as it stands. */
  PendingDelivery stop() {
    result.complete(new DeliveryResult.Unfinished(message.id(), attempts));
    return new PendingDelivery(endpoint, message, progress);
  }

  private void startPausing(Duration interval) {
    resumeAfter(interval);
    onWorker(this::attempt);
  }

  private void attempt() {
    if (result.isDone()) {
      shared.lanes().done(lane());
      return;
    }
    try {
      shared
          .courier()
          .start(progress, endpoint, message)
          .ending(shared.workers())
          .whenComplete(this::ended);
    } catch (RuntimeException e) {
      ended(null, e);
    }
  }

  private void ended(@Nullable Attempt attempt, @Nullable Throwable failure) {
    if (attempt == null) {
      shared.lanes().done(lane());
      result.completeExceptionally(failure);
      return;
    }
    List<Attempt> all = Stream.concat(attempts.stream(), Stream.of(attempt)).toList();
    NextStep next = shared.retryPolicy().after(progress, attempt.outcome());
    attempts = all;
    progress = progress.next();
    if (next instanceof Retry retry) {
      leaveAlone(retry.pause());
    }
    shared.lanes().done(lane());
    shared.listener().attempted(endpoint, message, attempt);
    if (next instanceof Retry retry) {
      Future<?> waiting = shared.timer().after(retry.delay(), this::begin);
      result.whenComplete((ended, cancelled) -> waiting.cancel(false));
    } else {
      finish(DeliveryResult.of(((Finish) next).verdict(), message.id(), all));
    }
  }

  private void finish(DeliveryResult ended) {
    if (!result.isDone()) {
      shared.listener().finished(endpoint, message, ended);
      result.complete(ended);
    }
  }

  /** Keeps other messages from this endpoint, too. */
  private void leaveAlone(Duration pause) {
    if (!pause.isZero()) {
      shared.lanes().pause(lane());
      resumeAfter(pause);
    }
  }

  private void resumeAfter(Duration pause) {
    try {
      shared.timer().after(pause, () -> shared.lanes().resume(lane()));
    } catch (RejectedExecutionException closed) {
      // The sender was closed, and nothing starts any more.
    }
  }

  private Object lane() {
    return endpoint.uri();
  }

  private void onWorker(Runnable task) {
    try {
      shared.workers().execute(task);
    } catch (RejectedExecutionException closed) {
      // The sender was closed, and has said what became of this delivery.
    }
  }
}
