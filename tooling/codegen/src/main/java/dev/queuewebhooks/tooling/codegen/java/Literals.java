package dev.queuewebhooks.tooling.codegen.java;

import dev.queuewebhooks.tooling.codegen.model.JsonType;
import dev.queuewebhooks.tooling.codegen.model.JsonType.Scalar;
import tools.jackson.databind.JsonNode;

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
        default -> literal.append(isInvisible(c) ? unicode(c) : c);
      }
    }
    return literal.append('"').toString();
  }

  /**
   * One line of JSON in a text block. What cannot be seen is escaped as in JSON: the compiler takes
   * some of it for the end of a line.
   */
  static String jsonLine(String line) {
    StringBuilder escaped = new StringBuilder();
    for (char c : line.toCharArray()) {
      if (isInvisible(c)) {
        escaped.append('\\').append(unicode(c));
      } else {
        escaped.append(c == '\\' ? "\\\\" : c);
      }
    }
    return escaped.toString().replace("\"\"\"", "\\\"\"\"");
  }

  /** A constant of the document as a Java expression of the type that its member has. */
  static String constant(JsonNode value, JsonType type, Imports imports) {
    if (!value.isNumber()) {
      return value.isString() ? quoted(value.asString()) : value.toString();
    }
    if (type == Scalar.INT32) {
      return value.toString();
    }
    if (type == Scalar.INT64) {
      return value + "L";
    }
    String number = type == Scalar.INTEGER ? "java.math.BigInteger" : "java.math.BigDecimal";
    return "new " + imports.add(number) + "(" + quoted(value.toString()) + ")";
  }

  private static boolean isInvisible(char c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE ->
          true;
      default -> false;
    };
  }

  private static String unicode(char c) {
    return String.format("\\u%04x", (int) c);
  }
}
