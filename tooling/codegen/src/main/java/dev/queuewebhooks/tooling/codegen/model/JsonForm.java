package dev.queuewebhooks.tooling.codegen.model;

/** What a parser sees at the first token of a value. */
public enum JsonForm {
  TEXT,
  NUMBER,
  BOOLEAN,
  ARRAY,
  OBJECT;

  static JsonForm of(JsonType.Scalar scalar) {
    return switch (scalar) {
      case STRING, UUID, DATE, DATE_TIME, URI -> TEXT;
      case INT32, INT64, INTEGER, NUMBER -> NUMBER;
      case BOOLEAN -> BOOLEAN;
    };
  }
}
