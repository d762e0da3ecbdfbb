package dev.queuewebhooks.runtime.receiver;

/** Hears of every request, for logs and metrics. */
@FunctionalInterface
public interface ReceiverListener {
  /**
   * Called once per request, after its outcome is known and before the reply is sent, on the thread
   * of the request. An exception from here is logged and changes nothing.
   */
  void received(Receipt receipt);

  /**
   * Writes a line for each request to the {@link System.Logger} with the name of {@link
   * WebhookReceiver}: failures as errors, refusals as information, all else for debugging. Never a
   * secret, a signature, a header, any of the body or the message of an exception.
   */
  static ReceiverListener logging() {
    return new LoggingListener();
  }
}
