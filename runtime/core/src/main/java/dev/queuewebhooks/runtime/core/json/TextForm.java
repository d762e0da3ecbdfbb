package dev.queuewebhooks.runtime.core.json;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Period;
import java.time.ZonedDateTime;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * The exact text of types whose JSON form is a string: JSON libraries also take some other texts,
 * and drop spaces around them.
 */
public final class TextForm {
  private static final Set<Class<?>> TIMES =
      Set.of(
          Duration.class,
          Instant.class,
          LocalDate.class,
          LocalDateTime.class,
          LocalTime.class,
          OffsetDateTime.class,
          OffsetTime.class,
          Period.class,
          ZonedDateTime.class);

  private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9.]+");
  private static final int UUID_LENGTH = 36;

  private TextForm() {}

  /** Whether it is a type for dates, times or lengths of time. */
  public static boolean isTime(Class<?> type) {
    return TIMES.contains(type);
  }

  /** Whether a text may be read as the type, as far as can be told without reading it. */
  public static boolean isExact(String text, Class<?> type) {
    return !text.isEmpty() && text.strip().equals(text) && !isAnotherForm(text, type);
  }

  /** Seconds since 1970 in quotes, and the base64 form of a UUID, which has 24 characters. */
  private static boolean isAnotherForm(String text, Class<?> type) {
    return isTime(type)
        ? NUMBER.matcher(text).matches()
        : type == UUID.class && text.length() != UUID_LENGTH;
  }
}
