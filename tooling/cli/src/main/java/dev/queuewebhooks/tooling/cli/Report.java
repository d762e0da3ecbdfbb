package dev.queuewebhooks.tooling.cli;

import dev.queuewebhooks.tooling.document.DocumentException;
import dev.queuewebhooks.tooling.document.Verdict;

/** Tells what a command found, and keeps count for the exit status. */
abstract class Report {

  private final Streams streams;
  private int status = ExitStatus.FINE;

  Report(Streams streams) {
    this.streams = streams;
  }

  Streams streams() {
    return streams;
  }

  private void atLeast(int other) {
    status = Math.max(status, other);
  }

  /** A payload was checked. */
  final void payload(String file, byte[] content, Verdict verdict) {
    if (!verdict.isValid()) {
      atLeast(ExitStatus.FINDINGS);
    }
    show(file, content, verdict);
  }

  /** A payload could not be read; others may be. */
  final void unreadable(String file, String reason) {
    atLeast(ExitStatus.UNUSABLE);
    streams.err().println("webhooks: " + file + ": " + reason);
    showUnreadable(file, reason);
  }

  /** The document cannot be used, so nothing was checked. */
  final void unusable(DocumentException failure) {
    atLeast(ExitStatus.UNUSABLE);
    streams.err().println(failure.getMessage());
    showUnusable(failure);
  }

  /** The arguments cannot be used, so nothing was checked. */
  final void unusable(String reason) {
    atLeast(ExitStatus.UNUSABLE);
    streams.err().println("webhooks: " + reason);
  }

  /** Ends the report and returns the exit status. */
  final int end() {
    finish();
    return streams.end(status);
  }

  abstract void show(String file, byte[] content, Verdict verdict);

  void showUnreadable(String file, String reason) {}

  void showUnusable(DocumentException failure) {}

  void finish() {}
}
