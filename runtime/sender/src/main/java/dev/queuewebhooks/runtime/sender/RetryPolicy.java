package dev.queuewebhooks.runtime.sender;

import dev.queuewebhooks.runtime.sender.NextStep.Finish;
import dev.queuewebhooks.runtime.sender.NextStep.Retry;
import dev.queuewebhooks.runtime.sender.NextStep.Verdict;
import dev.queuewebhooks.runtime.sender.Outcome.Failure;
import dev.queuewebhooks.runtime.sender.Outcome.Response;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/**
 * When to try again, and when not. Decides only: it neither waits nor remembers, so the same policy
 * serves a thread that sleeps and a store that outlives the process. Immutable.
 */
public final class RetryPolicy {
  private static final Duration DEFAULT_MAX_RETRY_AFTER = Duration.ofMinutes(5);

  /** 408 Request Timeout, 425 Too Early, 429 Too Many Requests: the same request may succeed. */
  private static final Set<Integer> TRANSIENT_CLIENT_ERRORS = Set.of(408, 425, 429);

  private final List<Duration> delays;
  private final Duration maxRetryAfter;

  private RetryPolicy(List<Duration> delays, Duration maxRetryAfter) {
    this.delays = delays;
    this.maxRetryAfter = maxRetryAfter;
  }

  /**
   * One attempt, and one more after each of these delays. Obeys Retry-After up to five minutes.
   *
   * @param delays how long to wait before the second attempt, the third, and so on; none negative
   * @throws IllegalArgumentException when one is negative
   */
  public static RetryPolicy of(Duration... delays) {
    List<Duration> copy = List.of(delays);
    copy.forEach(RetryPolicy::requireNotNegative);
    return new RetryPolicy(copy, DEFAULT_MAX_RETRY_AFTER);
  }

  /** One attempt only. */
  public static RetryPolicy none() {
    return of();
  }

  /**
   * The same policy with another bound on what a receiver can ask for in Retry-After.
   *
   * @param maxRetryAfter not negative; zero ignores the header
   * @throws IllegalArgumentException when it is negative
   */
  public RetryPolicy withMaxRetryAfter(Duration maxRetryAfter) {
    return new RetryPolicy(delays, requireNotNegative(maxRetryAfter));
  }

  /**
   * What follows the attempt with this number (from 1) and this outcome.
   *
   * <p>A receiver that asks to be left alone for longer than planned is left alone for longer; one
   * that asks for less cannot shorten the plan.
   */
  NextStep after(int attempt, Outcome outcome) {
    if (outcome instanceof Response response && !isTransient(response.status())) {
      boolean taken = response.status() >= 200 && response.status() < 300;
      return new Finish(taken ? Verdict.DELIVERED : Verdict.REJECTED);
    }
    if (outcome.equals(new Failure(FailureKind.REFUSED_TARGET))) {
      return new Finish(Verdict.REJECTED);
    }
    if (attempt > delays.size() || outcome.equals(new Failure(FailureKind.INTERRUPTED))) {
      return new Finish(Verdict.EXHAUSTED);
    }
    return new Retry(longer(delays.get(attempt - 1), askedFor(outcome)));
  }

  private Duration askedFor(Outcome outcome) {
    if (outcome instanceof Response response && response.retryAfter() != null) {
      Duration asked = response.retryAfter();
      return asked.compareTo(maxRetryAfter) > 0 ? maxRetryAfter : asked;
    }
    return Duration.ZERO;
  }

  private static boolean isTransient(int status) {
    return status >= 500 || TRANSIENT_CLIENT_ERRORS.contains(status);
  }

  private static Duration longer(Duration one, Duration other) {
    return one.compareTo(other) >= 0 ? one : other;
  }

  private static Duration requireNotNegative(Duration duration) {
    if (duration.isNegative()) {
      throw new IllegalArgumentException("a delay cannot be negative: " + duration);
    }
    return duration;
  }
}
