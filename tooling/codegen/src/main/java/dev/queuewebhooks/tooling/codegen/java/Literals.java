package dev.queuewebhooks.tooling.codegen.java;

/** Writes texts of the document as Java string literals. */
final class Literals {

  private Literals() {}

  /** The text in quotes, safe whatever it contains. */
  static String quoted(String text) {
    StringBuilder literal = new StringBuilder("\"");
    for (char c : text.toCharArray()) {
      switch (c) {
        case '"' -> literal.append("\\\"");
        case '\\' -> literal.append("\\\\");
        case '\n' -> literal.append("\\n");
        case '\r' -> literal.append("\\r");
        case '\t' -> literal.append("\\t");
        default -> append(literal, c);
      }
    }
    return literal.append('"').toString();
  }

  private static void append(StringBuilder literal, char c) {
    if (Character.isISOControl(c)
        || Character.isSurrogate(c)
        || Character.getType(c) == Character.FORMAT) {
      literal.append(String.format("\\u%04x", (int) c));
    } else {
      literal.append(c);
    }
  }
}
