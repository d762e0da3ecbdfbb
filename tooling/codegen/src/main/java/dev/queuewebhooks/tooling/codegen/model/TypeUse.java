package dev.queuewebhooks.tooling.codegen.model;

/**
 * A type where it is used.
 *
 * @param type what the value is when it is not null
 * @param nullable whether JSON {@code null} is allowed too
 */
public record TypeUse(JsonType type, boolean nullable) {

  /** The same type, which may be null as well. */
  TypeUse orNull() {
    return new TypeUse(type, true);
  }

  static TypeUse of(JsonType type) {
    return new TypeUse(type, false);
  }
}
