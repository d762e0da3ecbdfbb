package dev.queuewebhooks.runtime.jackson;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import tools.jackson.core.JsonToken;

/** What to call a type when telling a person what was expected and what was found. */
final class JsonTypes {
  private static final String STRING = "a string";
  private static final String INTEGER = "an integer";
  private static final String NUMBER = "a number";
  private static final String BOOLEAN = "true or false";
  private static final String DATE_TIME = "date-time (RFC 3339)";

  private static final Map<Class<?>, String> NAMES =
      Map.ofEntries(
          Map.entry(String.class, STRING),
          Map.entry(int.class, INTEGER),
          Map.entry(Integer.class, INTEGER),
          Map.entry(long.class, INTEGER),
          Map.entry(Long.class, INTEGER),
          Map.entry(BigInteger.class, INTEGER),
          Map.entry(double.class, NUMBER),
          Map.entry(Double.class, NUMBER),
          Map.entry(float.class, NUMBER),
          Map.entry(Float.class, NUMBER),
          Map.entry(BigDecimal.class, NUMBER),
          Map.entry(boolean.class, BOOLEAN),
          Map.entry(Boolean.class, BOOLEAN),
          Map.entry(UUID.class, "UUID"),
          Map.entry(URI.class, "URI"),
          Map.entry(OffsetDateTime.class, DATE_TIME),
          Map.entry(ZonedDateTime.class, DATE_TIME),
          Map.entry(Instant.class, DATE_TIME),
          Map.entry(LocalDate.class, "date (RFC 3339)"),
          Map.entry(LocalTime.class, "time (RFC 3339)"),
          Map.entry(Duration.class, "duration (ISO 8601)"));

  private JsonTypes() {}

  /** The name of what a class is read from. */
  static String name(Class<?> type) {
    String name = NAMES.get(type);
    if (name != null) {
      return name;
    }
    if (type.isEnum()) {
      return "one of the allowed values";
    }
    if (type.isArray() || Collection.class.isAssignableFrom(type)) {
      return "an array";
    }
    return isReadFromString(type) ? STRING : "an object";
  }

  /** The name of what stands in the document. */
  static String name(JsonToken token) {
    return switch (token) {
      case START_OBJECT, PROPERTY_NAME, END_OBJECT -> "an object";
      case START_ARRAY, END_ARRAY -> "an array";
      case VALUE_STRING -> STRING;
      case VALUE_NUMBER_INT -> INTEGER;
      case VALUE_NUMBER_FLOAT -> NUMBER;
      case VALUE_TRUE, VALUE_FALSE -> BOOLEAN;
      case VALUE_NULL -> "null";
      default -> "something else";
    };
  }

  /** Models of open enumerations have a creator that takes the received text. */
  private static boolean isReadFromString(Class<?> type) {
    return Stream.of(type.getDeclaredMethods())
        .filter(method -> method.isAnnotationPresent(JsonCreator.class))
        .anyMatch(
            method ->
                method.getParameterCount() == 1 && method.getParameterTypes()[0] == String.class);
  }
}
