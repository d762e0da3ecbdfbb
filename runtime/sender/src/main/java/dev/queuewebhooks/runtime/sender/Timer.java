package dev.queuewebhooks.runtime.sender;

import java.time.Duration;

/** Starts something later; does not wait for it. */
@FunctionalInterface
interface Timer {
  /** Starts the task when the time is over, which is not negative. */
  void after(Duration delay, Runnable task);
}
