package dev.queuewebhooks.tooling.cli;

import dev.queuewebhooks.tooling.stub.Delivery;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** A delivery in one line: time of day, event, verdict, answer, and what is wrong first. */
final class DeliveryLine {

  private static final int MAX_LENGTH = 300;
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH:mm:ss").withZone(ZoneId.systemDefault());

  private DeliveryLine() {}

  static String of(Delivery delivery) {
    String event = delivery.event() == null ? "unknown event" : delivery.event();
    String line =
        "%s %s: %s, answered %s"
            .formatted(
                TIME.format(delivery.receivedAt()), event, delivery.verdict(), delivery.answer());
    return TerminalText.line(
        delivery.firstProblem().map(problem -> line + ". " + problem).orElse(line), MAX_LENGTH);
  }
}
