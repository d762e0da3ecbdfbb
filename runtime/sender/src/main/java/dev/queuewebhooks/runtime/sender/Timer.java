package dev.queuewebhooks.runtime.sender;

import java.time.Duration;
import java.util.concurrent.Future;

/** Starts something later; does not wait for it. */
@FunctionalInterface
interface Timer {
  /**
   * Starts the task when the time is over.
   *
   * @param delay not negative
   * @return forgets the task when it is cancelled
   */
  Future<?> after(Duration delay, Runnable task);
}
