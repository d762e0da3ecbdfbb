package dev.queuewebhooks.contracts.demo;

import dev.queuewebhooks.contracts.Sample;
import java.io.PrintStream;
import java.util.List;
import java.util.function.Function;

/** Prints deliveries in columns that are as wide as the longest name. */
final class Table {
  private static final String NOTHING = "-";

  private final String format;
  private final PrintStream out;

  Table(List<Sample> samples, PrintStream out) {
    int event = longest(samples, Sample::event);
    int name = longest(samples, Sample::name);
    this.format = "%-" + event + "s  %-" + name + "s  %-6s  %-8s  %s%n";
    this.out = out;
  }

  private static int longest(List<Sample> samples, Function<Sample, String> text) {
    return samples.stream().map(text).mapToInt(String::length).max().orElse(1);
  }

  void head() {
    out.printf(format, "event", "example", "status", "verified", "handler");
  }

  void delivered(Sample sample, String status, String verified, String handler) {
    out.printf(format, sample.event(), sample.name(), status, verified, handler);
  }

  void notDelivered(Sample sample, String reason) {
    out.printf(format, sample.event(), sample.name(), NOTHING, NOTHING, reason);
  }
}
