package dev.queuewebhooks.runtime.sender;

import java.io.IOException;

/** The target policy does not allow the address: nothing was sent. */
final class RefusedTargetException extends IOException {
  private static final long serialVersionUID = 1;

  RefusedTargetException() {
    super("the target policy allows no request to this scheme or address");
  }
}
