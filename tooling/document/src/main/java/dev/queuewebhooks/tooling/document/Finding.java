package dev.queuewebhooks.tooling.document;

import tools.jackson.core.JsonPointer;

/**
 * Something wrong in a document, with its place and what to do about it.
 *
 * @param rule stable identifier of the rule, for example {@code WH001}
 * @param severity how much it matters
 * @param location file and line
 * @param pointer the place inside the document; the empty pointer means the whole of it
 * @param message what is wrong, without a full stop at its end
 * @param hint what to do, without a full stop at its end
 */
public record Finding(
    String rule,
    Severity severity,
    Location location,
    JsonPointer pointer,
    String message,
    String hint) {

  /** {@code WH001 error FILE:LINE /pointer: message. hint.} on one line. */
  @Override
  public String toString() {
    String place = pointer.matches() ? location.toString() : location + " " + pointer;
    return rule + " " + severity + " " + place + ": " + sentence(message) + " " + sentence(hint);
  }

  private static String sentence(String text) {
    char last = text.charAt(text.length() - 1);
    return last == '.' || last == '?' || last == '!' ? text : text + ".";
  }
}
