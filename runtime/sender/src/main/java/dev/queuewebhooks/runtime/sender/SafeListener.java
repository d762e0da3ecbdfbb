package dev.queuewebhooks.runtime.sender;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/** Keeps a listener that fails from stopping a delivery: it is only told of. */
record SafeListener(SenderListener listener) implements SenderListener {
  private static final Logger LOG = System.getLogger(SafeListener.class.getName());

  @Override
  public void attempted(Endpoint endpoint, OutgoingMessage message, Attempt attempt) {
    safely(() -> listener.attempted(endpoint, message, attempt));
  }

  @Override
  public void finished(Endpoint endpoint, OutgoingMessage message, DeliveryResult result) {
    safely(() -> listener.finished(endpoint, message, result));
  }

  @Override
  public void large(OutgoingMessage message, int bytes) {
    safely(() -> listener.large(message, bytes));
  }

  private static void safely(Runnable call) {
    try {
      call.run();
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "the listener of the webhook sender failed", e);
    }
  }
}
