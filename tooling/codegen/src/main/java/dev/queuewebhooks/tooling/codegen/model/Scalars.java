package dev.queuewebhooks.tooling.codegen.model;

import dev.queuewebhooks.tooling.codegen.model.JsonType.Anything;
import dev.queuewebhooks.tooling.codegen.model.JsonType.Scalar;

/** Which scalar a schema's {@code type} and {@code format} mean. */
final class Scalars {

  private Scalars() {}

  /**
   * The scalar type, or any value for a type that JSON Schema does not have.
   *
   * @param type one name from the schema's {@code type}
   */
  static JsonType of(String type, SchemaNode schema) {
    String format = schema.text("format").orElse("");
    return switch (type) {
      case "string" -> text(format);
      case "boolean" -> Scalar.BOOLEAN;
      case "integer" -> integer(format);
      case "number" -> Scalar.NUMBER;
      default -> new Anything();
    };
  }

  private static Scalar text(String format) {
    return switch (format) {
      case "uuid" -> Scalar.UUID;
      case "date" -> Scalar.DATE;
      case "date-time" -> Scalar.DATE_TIME;
      case "uri" -> Scalar.URI;
      default -> Scalar.STRING;
    };
  }

  private static Scalar integer(String format) {
    return switch (format) {
      case "int32" -> Scalar.INT32;
      case "int64" -> Scalar.INT64;
      // Without a format JSON Schema sets no bound, and JSON has none either.
      default -> Scalar.INTEGER;
    };
  }
}
