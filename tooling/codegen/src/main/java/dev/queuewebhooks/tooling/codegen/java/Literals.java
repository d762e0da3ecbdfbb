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
        default -> append(literal, c);
      }
    }
    return literal.append('"').toString();
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
