package dev.queuewebhooks.tooling.codegen.model;

/** The type of a JSON value, as far as generated code distinguishes types. */
public sealed interface JsonType {

  /** The types that have no parts. */
  enum Scalar implements JsonType {
    STRING,
    UUID,
    DATE,
    DATE_TIME,
    URI,
    INT32,
    INT64,
    INTEGER,
    NUMBER,
    BOOLEAN
  }

  /** Any JSON value: the schema does not say. */
  record Anything() implements JsonType {}

  /** An array whose elements all have one type. */
  record ListOf(TypeUse element) implements JsonType {}

  /** An object used as a map: any names, values of one type. */
  record MapOf(TypeUse value) implements JsonType {}

  /**
   * A type of its own, which the model defines.
   *
   * @param name the Java type name, unique in the model
   */
  record Named(String name) implements JsonType {}
}
