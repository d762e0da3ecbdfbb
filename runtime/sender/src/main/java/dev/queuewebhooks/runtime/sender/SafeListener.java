package dev.queuewebhooks.runtime.sender;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/** Keeps a listener that fails from stopping a delivery: it is only told of. */
record SafeListener(SenderListener listener) implements SenderListener {
  private static final Logger LOG = System.getLogger(SafeListener.class.getName());

  @Override
  public void attempted(Endpoint endpoint, OutgoingMessage message, Attempt attempt) {
    try {
      listener.attempted(endpoint, message, attempt);
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "the listener of the webhook sender failed", e);
    }
  }
}
