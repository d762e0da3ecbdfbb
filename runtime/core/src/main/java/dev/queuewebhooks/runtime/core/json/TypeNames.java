package dev.queuewebhooks.runtime.core.json;

import java.lang.annotation.Annotation;
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
import org.jspecify.annotations.Nullable;

/** What to call a type when telling a person what was expected and what was found. */
public final class TypeNames {
  /** A JSON object. */
  public static final String OBJECT = "an object";

  /** A JSON array. */
  public static final String ARRAY = "an array";

  /** A JSON string. */
  public static final String STRING = "a string";

  /** A JSON number without a fraction. */
  public static final String INTEGER = "an integer";

  /** Any JSON number. */
  public static final String NUMBER = "a number";

  /** One of the two truth values. */
  public static final String BOOLEAN = "true or false";

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

  private TypeNames() {}

  /**
   * The name of what a class is read from.
   *
   * @param creator the annotation of methods that make a value of what was read; one that takes a
   *     text tells that the class, such as an open enumeration, is read from a string
   */
  public static String of(Class<?> type, Class<? extends Annotation> creator) {
    String name = NAMES.get(type);
    if (name != null) {
      return name;
    }
    if (type.isEnum()) {
      return "one of the allowed values";
    }
    if (type.isArray() || Collection.class.isAssignableFrom(type)) {
      return ARRAY;
    }
    return isReadFromString(type, creator) ? STRING : OBJECT;
  }

  /** Whether a type is what JSON itself has, so that a string for it is simply the wrong type. */
  public static boolean isPlain(@Nullable Class<?> type) {
    return type != null
        && (type.isPrimitive() || Number.class.isAssignableFrom(type) || type == Boolean.class);
  }

  private static boolean isReadFromString(Class<?> type, Class<? extends Annotation> creator) {
    return Stream.of(type.getDeclaredMethods())
        .filter(method -> method.isAnnotationPresent(creator))
        .anyMatch(
            method ->
                method.getParameterCount() == 1 && method.getParameterTypes()[0] == String.class);
  }
}
