package dev.queuewebhooks.tooling.cli;

import dev.queuewebhooks.runtime.sender.FailureKind;
import dev.queuewebhooks.tooling.cli.send.Sent;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Tells what came of a delivery. */
final class SentText {

  private static final int MAX_REPLY = 500;

  private SentText() {}

  /** A line, and one more when something was said in the answer. */
  static String lines(Sent sent) {
    String status =
        sent.status().isPresent() ? String.valueOf(sent.status().getAsInt()) : "no answer";
    String line =
        "%s %s %s %d ms\n"
            .formatted(status, sent.sample().event(), sent.sample().name(), sent.took().toMillis());
    String said =
        sent.failure()
            .map(SentText::reason)
            .orElseGet(() -> TerminalText.line(sent.reply(), MAX_REPLY));
    return said.isEmpty() ? line : line + "  " + said + "\n";
  }

  /** A line that is an object. */
  static String json(Sent sent) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("event", sent.sample().event()).put("example", sent.sample().name());
    json.put("id", sent.id());
    json.put("status", sent.status().isPresent() ? sent.status().getAsInt() : null);
    json.put("failure", sent.failure().map(SentText::reason).orElse(null));
    json.put("milliseconds", sent.took().toMillis());
    json.put("reply", sent.reply());
    return json + "\n";
  }

  private static String reason(FailureKind kind) {
    return switch (kind) {
      case CONNECTION -> "nobody listens there, or there is no such host";
      case TLS -> "the encrypted connection could not be set up; is the certificate trusted?";
      case TIMEOUT -> "the time was over";
      case IO -> "the connection broke before there was an answer";
      case INTERRUPTED -> "it was interrupted";
      case REFUSED_TARGET -> "deliveries must not go there";
    };
  }
}
