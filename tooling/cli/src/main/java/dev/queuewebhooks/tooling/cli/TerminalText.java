package dev.queuewebhooks.tooling.cli;

/**
 * Text of somebody else's, made fit for a terminal: one line, and nothing that a terminal obeys.
 */
final class TerminalText {

  private TerminalText() {}

  /**
   * The text with line breaks and other control characters replaced by spaces.
   *
   * @param most how many characters to show; what is cut off is replaced by an ellipsis
   */
  static String line(String text, int most) {
    String start = text.length() > most ? text.substring(0, most) + "…" : text;
    return start.replaceAll("[\\p{Cc}\\p{Cf}\\u2028\\u2029]", " ").strip();
  }
}
