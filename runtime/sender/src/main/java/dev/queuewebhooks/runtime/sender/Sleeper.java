package dev.queuewebhooks.runtime.sender;

import java.time.Duration;

/** Waits between attempts. */
@FunctionalInterface
public interface Sleeper {
  /**
   * Returns when the time is over.
   *
   * @param duration not negative
   * @throws InterruptedException when the thread is interrupted meanwhile
   */
  void sleep(Duration duration) throws InterruptedException;
}
