package dev.queuewebhooks.tooling.cli;

/** What the exit status of every command means. */
final class ExitStatus {

  /** Nothing was found. */
  static final int FINE = 0;

  /** Something was found: an invalid payload, for example. */
  static final int FINDINGS = 1;

  /** The input or the arguments cannot be used. */
  static final int UNUSABLE = 2;

  private ExitStatus() {}
}
