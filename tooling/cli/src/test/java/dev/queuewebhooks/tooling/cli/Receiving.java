package dev.queuewebhooks.tooling.cli;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PipedReader;
import java.io.PipedWriter;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Help.Ansi;

/** {@code webhooks receive --port 0}, running until the deliveries that it was to wait for came. */
final class Receiving {
  private static final int PIPE = 64 * 1024;

  private final StringWriter out = new StringWriter();
  private final CompletableFuture<Integer> status;
  private final String listening;

  Receiving(String... arguments) throws IOException {
    PipedReader end = new PipedReader(PIPE);
    Streams streams =
        new Streams(
            new ByteArrayInputStream(new byte[0]),
            new PrintWriter(out),
            new PrintWriter(new PipedWriter(end), true));
    List<String> all = new ArrayList<>(List.of("receive", "--port", "0"));
    all.addAll(List.of(arguments));
    status =
        CompletableFuture.supplyAsync(
            () -> Webhooks.commandLine(streams, Ansi.OFF).execute(all.toArray(String[]::new)),
            // It waits, which would take the common pool of a small machine its only thread.
            command -> new Thread(command, "webhooks-receive").start());
    listening = new BufferedReader(end).readLine();
  }

  /** The first line on standard error. */
  String listening() {
    return listening;
  }

  URI uri() {
    return URI.create(listening.replaceAll("listening on (\\S+), .*", "$1"));
  }

  /** Waits for the end, and returns the exit status. */
  int end() throws Exception {
    return status.get(30, TimeUnit.SECONDS);
  }

  String out() {
    return out.toString().replace(System.lineSeparator(), "\n");
  }
}
