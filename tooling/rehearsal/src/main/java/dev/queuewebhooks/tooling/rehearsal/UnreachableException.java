package dev.queuewebhooks.tooling.rehearsal;

import java.io.IOException;

/** There is no connection to the receiver at all. The message shows nothing of its URL. */
public final class UnreachableException extends IOException {
  private static final long serialVersionUID = 1L;

  UnreachableException(String message) {
    super(message);
  }
}
