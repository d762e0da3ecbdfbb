package dev.queuewebhooks.tooling.cli;

import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine.Help.Ansi;

/** Runs one command in this process, and keeps what it writes. */
final class Terminal {

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  /** Returns the exit status. */
  int run(String... arguments) {
    return runWith("", arguments);
  }

  int runWith(String input, String... arguments) {
    return Webhooks.commandLine(streams(input), Ansi.OFF).execute(arguments);
  }

  Streams streams(String input) {
    ByteArrayInputStream in = new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8));
    return new Streams(in, new PrintWriter(out), new PrintWriter(err));
  }

  String out() {
    return out.toString().replace(System.lineSeparator(), "\n");
  }

  String err() {
    return err.toString().replace(System.lineSeparator(), "\n");
  }
}
