package dev.queuewebhooks.runtime.sender;

import dev.queuewebhooks.runtime.sender.Outcome.Failure;
import dev.queuewebhooks.runtime.sender.Outcome.Response;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;

/** An attempt whose answer is awaited, by a thread or without one. */
record AttemptUnderWay(
    int number, Instant startedAt, Clock clock, CompletableFuture<TransportResponse> answer) {

  /** Waits. When the thread is interrupted, it stays interrupted and the request is cut short. */
  Attempt await() {
    try {
      return ended(response(answer.get()));
    } catch (ExecutionException e) {
      return ended(failure(e.getCause()));
    } catch (InterruptedException e) {
      answer.cancel(true);
      Thread.currentThread().interrupt();
      return ended(new Failure(FailureKind.INTERRUPTED));
    }
  }

  /** Does not wait. */
  CompletableFuture<Attempt> ending(Executor executor) {
    return answer.handleAsync(
        (response, failure) -> ended(failure == null ? response(response) : failure(failure)),
        executor);
  }

  private Attempt ended(Outcome outcome) {
    Duration took = Duration.between(startedAt, clock.instant());
    return new Attempt(number, startedAt, took.isNegative() ? Duration.ZERO : took, outcome);
  }

  private Response response(TransportResponse response) {
    return new Response(
        response.status(), RetryAfter.parse(response.retryAfter(), clock.instant()));
  }

  private static Failure failure(Throwable cause) {
    if (cause instanceof IOException io) {
      return new Failure(FailureKind.of(io));
    }
    throw cause instanceof RuntimeException runtime ? runtime : new CompletionException(cause);
  }
}
