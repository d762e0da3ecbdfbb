package dev.queuewebhooks.runtime.receiver;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/** Keeps a listener that fails from undoing what a handler has done: it is only told of. */
record SafeListener(ReceiverListener listener) implements ReceiverListener {
  private static final Logger LOG = System.getLogger(SafeListener.class.getName());

  @Override
  public void received(Receipt receipt) {
    try {
      listener.received(receipt);
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "the listener of the webhook receiver failed", e);
    }
  }
}
