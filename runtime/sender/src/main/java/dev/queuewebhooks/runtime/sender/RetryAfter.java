package dev.queuewebhooks.runtime.sender;

import java.time.Duration;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The header Retry-After in its form in seconds (RFC 9110, section 10.2.3). */
final class RetryAfter {
  /** Nine digits are more than thirty years. */
  private static final Pattern SECONDS = Pattern.compile("[0-9]{1,9}");

  private RetryAfter() {}

  /** How long to wait, or null when the header is absent or in another form, such as a date. */
  static @Nullable Duration parse(@Nullable String value) {
    return value != null && SECONDS.matcher(value).matches()
        ? Duration.ofSeconds(Long.parseLong(value))
        : null;
  }
}
