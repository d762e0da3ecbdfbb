package dev.queuewebhooks.runtime.sender;

/**
 * Hears of every attempt, for logs and metrics. An exception from here is logged and changes
 * nothing. Should return soon: the next step of the delivery waits for it.
 */
@FunctionalInterface
public interface SenderListener {
  /** Called after each attempt: on the sending thread, or on a worker of an asynchronous call. */
  void attempted(Endpoint endpoint, OutgoingMessage message, Attempt attempt);

  /** Called when a delivery is over, after its last attempt; not when it was skipped or stopped. */
  default void finished(Endpoint endpoint, OutgoingMessage message, DeliveryResult result) {}

  /**
   * Called when a body is larger than the 20 kB that Standard Webhooks 1.0 advises, before it is
   * sent. Receivers may refuse it: better send a link to what is large.
   */
  default void large(OutgoingMessage message, int bytes) {}
}
