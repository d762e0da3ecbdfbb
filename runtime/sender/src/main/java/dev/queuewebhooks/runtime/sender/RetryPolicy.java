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
  private static final Duration MAX_UNASKED_PAUSE = Duration.ofMinutes(1);
  private static final double DEFAULT_JITTER = 0.2;

  /** 408 Request Timeout, 425 Too Early, 429 Too Many Requests: the same request may succeed. */
  private static final Set<Integer> TRANSIENT_CLIENT_ERRORS = Set.of(408, 425, 429);

  /** What a receiver, or what stands before it, answers under too much load. */
  private static final Set<Integer> OVERLOADED = Set.of(429, 502, 504);

  private final List<Duration> delays;
  private final Duration maxRetryAfter;
  private final Jitter jitter;

  private RetryPolicy(List<Duration> delays, Duration maxRetryAfter, Jitter jitter) {
    this.delays = delays;
    this.maxRetryAfter = maxRetryAfter;
    this.jitter = jitter;
  }

  /**
   * One attempt, and one more after each of these delays, which are kept exactly. Obeys Retry-After
   * up to five minutes.
   *
   * @param delays how long to wait before the second attempt, the third, and so on; none negative
   * @throws IllegalArgumentException when one is negative
   */
  public static RetryPolicy of(Duration... delays) {
    List<Duration> copy = List.of(delays);
    copy.forEach(RetryPolicy::requireNotNegative);
    return new RetryPolicy(copy, DEFAULT_MAX_RETRY_AFTER, Jitter.NONE);
  }

  /** One attempt only. */
  public static RetryPolicy none() {
    return of();
  }

  /**
   * The example schedule of Standard Webhooks 1.0 ("Deliverability and reliability"): ten attempts
   * over more than three days, after 5 seconds, 5 and 30 minutes, 2, 5, 10, 14, 20 and 24 hours,
   * each a fifth more or less. Obeys Retry-After up to a day.
   */
  public static RetryPolicy standardWebhooks() {
    return of(
            Duration.ofSeconds(5),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(5),
            Duration.ofHours(10),
            Duration.ofHours(14),
            Duration.ofHours(20),
            Duration.ofHours(24))
        .withMaxRetryAfter(Duration.ofDays(1))
        .withJitter(DEFAULT_JITTER);
  }

  /**
   * Four attempts in about half a minute, for somebody who waits for the result: after 1, 5 and 30
   * seconds, each a fifth more or less. Obeys Retry-After up to a minute.
   */
  public static RetryPolicy brief() {
    return of(Duration.ofSeconds(1), Duration.ofSeconds(5), Duration.ofSeconds(30))
        .withMaxRetryAfter(Duration.ofMinutes(1))
        .withJitter(DEFAULT_JITTER);
  }

  /**
   * The same policy with another bound on what a receiver can ask for in Retry-After.
   *
   * @param maxRetryAfter not negative; zero ignores the header
   * @throws IllegalArgumentException when it is negative
   */
  public RetryPolicy withMaxRetryAfter(Duration maxRetryAfter) {
    return new RetryPolicy(delays, requireNotNegative(maxRetryAfter), jitter);
  }

  /**
   * The same policy with delays that are longer or shorter by up to this part, so that what failed
   * together is not tried again together. The part is the same for the same message and attempt.
   *
   * @param ratio 0 to 1
   * @throws IllegalArgumentException when it is not
   */
  public RetryPolicy withJitter(double ratio) {
    return new RetryPolicy(delays, maxRetryAfter, new Jitter(ratio));
  }

  /**
   * What follows an attempt: a pure function.
   *
   * <p>A receiver that asks to be left alone for longer than planned is left alone for longer; one
   * that asks for less cannot shorten the plan.
   *
   * @param before how far the delivery had come before that attempt
   * @param outcome what came of it
   */
  public NextStep after(DeliveryProgress before, Outcome outcome) {
    if (outcome instanceof Response response && !isTransient(response.status())) {
      boolean taken = response.status() >= 200 && response.status() < 300;
      return new Finish(taken ? Verdict.DELIVERED : Verdict.REJECTED);
    }
    if (outcome.equals(new Failure(FailureKind.REFUSED_TARGET))) {
      return new Finish(Verdict.REJECTED);
    }
    if (before.attempts() >= delays.size()
        || outcome.equals(new Failure(FailureKind.INTERRUPTED))) {
      return new Finish(Verdict.EXHAUSTED);
    }
    Duration planned = jitter.around(delays.get(before.attempts()), before);
    Duration asked = jitter.above(askedFor(outcome), before);
    return new Retry(longer(planned, asked), pause(outcome, planned, asked), before.next());
  }

  private Duration askedFor(Outcome outcome) {
    if (outcome instanceof Response response && response.retryAfter() != null) {
      Duration asked = response.retryAfter();
      return asked.compareTo(maxRetryAfter) > 0 ? maxRetryAfter : asked;
    }
    return Duration.ZERO;
  }

  private static Duration pause(Outcome outcome, Duration planned, Duration asked) {
    if (asked.isZero()
        && outcome instanceof Response response
        && OVERLOADED.contains(response.status())) {
      return planned.compareTo(MAX_UNASKED_PAUSE) > 0 ? MAX_UNASKED_PAUSE : planned;
    }
    return asked;
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
