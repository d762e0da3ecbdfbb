package dev.queuewebhooks.runtime.sender;

import static java.time.temporal.ChronoField.YEAR;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The header Retry-After (RFC 9110, section 10.2.3): seconds, or a date. */
final class RetryAfter {
  /** Nine digits are more than thirty years. */
  private static final Pattern SECONDS = Pattern.compile("[0-9]{1,9}");

  private static final int MAX_DATE_LENGTH = 40;

  /** The three forms of a date, the last two for old servers (RFC 9110, section 5.6.7). */
  private static final List<DateTimeFormatter> DATES =
      List.of(
          DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.US),
          new DateTimeFormatterBuilder()
              .appendPattern("EEEE, dd-MMM-")
              .appendValueReduced(YEAR, 2, 2, 2000)
              .appendPattern(" HH:mm:ss 'GMT'")
              .toFormatter(Locale.US),
          DateTimeFormatter.ofPattern("EEE MMM ppd HH:mm:ss yyyy", Locale.US));

  private RetryAfter() {}

  /**
   * How long to wait from now, zero when that is past; null when the header is absent or in no form
   * that there is.
   */
  static @Nullable Duration parse(@Nullable String value, Instant now) {
    if (value == null) {
      return null;
    }
    if (SECONDS.matcher(value).matches()) {
      return Duration.ofSeconds(Long.parseLong(value));
    }
    return value.length() > MAX_DATE_LENGTH ? null : until(value, now);
  }

  private static @Nullable Duration until(String date, Instant now) {
    for (DateTimeFormatter format : DATES) {
      try {
        Instant at = LocalDateTime.parse(date, format).toInstant(ZoneOffset.UTC);
        return at.isBefore(now) ? Duration.ZERO : Duration.between(now, at);
      } catch (DateTimeException e) {
        // Perhaps it is in the next form.
      }
    }
    return null;
  }
}
