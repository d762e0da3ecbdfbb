package dev.queuewebhooks.tooling.cli;

/** A file cannot be read; the message says why, for people. */
final class UnreadableException extends Exception {

  private static final long serialVersionUID = 1L;

  UnreadableException(String reason) {
    super(reason, null, false, false);
  }
}
