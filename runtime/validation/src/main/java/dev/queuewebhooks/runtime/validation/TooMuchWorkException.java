package dev.queuewebhooks.runtime.validation;

/**
 * A body takes more work to check than any honest one. Has no stack trace, which would cost more.
 */
final class TooMuchWorkException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  TooMuchWorkException() {
    super("too much work", null, false, false);
  }
}
