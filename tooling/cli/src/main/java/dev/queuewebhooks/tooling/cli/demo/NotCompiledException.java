package dev.queuewebhooks.tooling.cli.demo;

import java.util.List;

/** The generated code does not compile; the message says why, for people. */
public final class NotCompiledException extends Exception {

  private static final long serialVersionUID = 1L;
  private static final int SHOWN = 3;

  NotCompiledException(List<String> messages) {
    super(
        "the generated code does not compile: "
            + String.join("; ", messages.subList(0, Math.min(SHOWN, messages.size()))),
        null,
        false,
        false);
  }
}
