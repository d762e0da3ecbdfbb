package dev.queuewebhooks.runtime.sender;

/** Hears of every attempt, for logs and metrics. */
@FunctionalInterface
public interface SenderListener {
  /**
   * Called after each attempt, on the sending thread. An exception from here is logged and changes
   * nothing.
   */
  void attempted(Endpoint endpoint, OutgoingMessage message, Attempt attempt);
}
