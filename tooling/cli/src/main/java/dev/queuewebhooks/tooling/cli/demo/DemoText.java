package dev.queuewebhooks.tooling.cli.demo;

import java.io.PrintWriter;
import java.util.List;

/** Prints a demonstration as it goes on, in columns. */
public final class DemoText implements DemoListener {

  private final PrintWriter out;
  private String format = "";

  /**
   * A printer.
   *
   * @param out is flushed after each line, so that people see it
   */
  public DemoText(PrintWriter out) {
    this.out = out;
  }

  @Override
  public void begin(List<String> events, List<String> examples) {
    format = "%-" + longest(events) + "s  %-" + longest(examples) + "s  %-6s  %-8s  %s";
    line("event", "example", "status", "verified", "handler");
  }

  private static int longest(List<String> texts) {
    return texts.stream().mapToInt(String::length).reduce("example".length(), Math::max);
  }

  @Override
  public void delivered(Delivered delivery) {
    line(
        delivery.event(),
        delivery.example(),
        delivery.status(),
        delivery.verified() ? "yes" : "no",
        delivery.handler());
  }

  @Override
  public void nothing(String event) {
    print(event + ": nothing was found that could be sent");
  }

  @Override
  public void forged(Refused forgery) {
    print(
        "forgery: %-17s  %d  %s%s"
            .formatted(
                forgery.forgery(),
                forgery.status(),
                forgery.reason(),
                forgery.refused() ? "" : " (not refused as it should be)"));
  }

  private void line(Object... cells) {
    print(format.formatted(cells).stripTrailing());
  }

  private void print(String line) {
    out.println(line);
    out.flush();
  }
}
