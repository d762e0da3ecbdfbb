package dev.queuewebhooks.runtime.receiver;

/** Hears of every request, for logs and metrics. */
@FunctionalInterface
public interface ReceiverListener {
  /**
   * Called once per request, after its outcome is known and before the reply is sent, on the thread
   * of the request. An exception from here is logged and changes nothing.
   */
  void received(Receipt receipt);
}
