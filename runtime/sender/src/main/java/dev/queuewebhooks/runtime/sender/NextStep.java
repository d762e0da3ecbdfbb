package dev.queuewebhooks.runtime.sender;

import java.time.Duration;

/** What follows an attempt. */
sealed interface NextStep {
  /** Nothing: the delivery is over. */
  record Finish(Verdict verdict) implements NextStep {}

  /** Another attempt, after waiting. */
  record Retry(Duration delay) implements NextStep {}

  /** How a delivery is over. */
  enum Verdict {
    DELIVERED,
    REJECTED,
    EXHAUSTED
  }
}
