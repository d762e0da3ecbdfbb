package dev.queuewebhooks.runtime.sender;

import java.time.Duration;

/** What follows an attempt. */
public sealed interface NextStep {
  /**
   * Nothing: the delivery is over.
   *
   * @param verdict how it ended
   */
  record Finish(Verdict verdict) implements NextStep {}

  /**
   * Another attempt, after waiting.
   *
   * @param delay how long to wait before the next attempt, never negative
   * @param pause how long to send the endpoint nothing else either: zero, unless it has too much to
   *     do (429, 502, 504) or asks for time
   * @param progress what to keep until then
   */
  record Retry(Duration delay, Duration pause, DeliveryProgress progress) implements NextStep {}

  /** How a delivery is over. */
  enum Verdict {
    /** The receiver took the message. */
    DELIVERED,
    /** More attempts cannot change anything. */
    REJECTED,
    /** The attempts are used up. */
    EXHAUSTED
  }
}
