package dev.queuewebhooks.runtime.jackson2;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.core.JsonToken;
import dev.queuewebhooks.runtime.core.json.TypeNames;

/** What to call a type when telling a person what was expected and what was found. */
final class JsonTypes {
  private JsonTypes() {}

  /** The name of what a class is read from. */
  static String name(Class<?> type) {
    return TypeNames.of(type, JsonCreator.class);
  }

  /** The name of what stands in the document. */
  static String name(JsonToken token) {
    return switch (token) {
      case START_OBJECT, FIELD_NAME, END_OBJECT -> TypeNames.OBJECT;
      case START_ARRAY, END_ARRAY -> TypeNames.ARRAY;
      case VALUE_STRING -> TypeNames.STRING;
      case VALUE_NUMBER_INT -> TypeNames.INTEGER;
      case VALUE_NUMBER_FLOAT -> TypeNames.NUMBER;
      case VALUE_TRUE, VALUE_FALSE -> TypeNames.BOOLEAN;
      case VALUE_NULL -> "null";
      default -> "something else";
    };
  }
}
