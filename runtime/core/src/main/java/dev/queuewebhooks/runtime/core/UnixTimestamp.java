package dev.queuewebhooks.runtime.core;

import java.time.Instant;
import java.util.OptionalLong;

/**
 * The text form of {@code webhook-timestamp}: whole seconds since 1970 in plain ASCII digits.
 *
 * <p>There is exactly one text for each second. A sign or leading zeros are refused, because the
 * text is signed and two texts for one time would be two signatures for one message.
 */
final class UnixTimestamp {
  /** Twelve digits reach beyond the year 30000 and cannot overflow. */
  private static final int MAX_DIGITS = 12;

  private static final long LIMIT = 1_000_000_000_000L;

  private UnixTimestamp() {}

  static OptionalLong parse(String text) {
    int length = text.length();
    if (length == 0 || length > MAX_DIGITS || (length > 1 && text.charAt(0) == '0')) {
      return OptionalLong.empty();
    }
    long seconds = 0;
    for (int i = 0; i < length; i++) {
      char digit = text.charAt(i);
      if (digit < '0' || digit > '9') {
        return OptionalLong.empty();
      }
      seconds = seconds * 10 + (digit - '0');
    }
    return OptionalLong.of(seconds);
  }

  static String format(Instant timestamp) {
    long seconds = timestamp.getEpochSecond();
    if (seconds < 0 || seconds >= LIMIT) {
      throw new IllegalArgumentException("the timestamp " + timestamp + " is out of range");
    }
    return Long.toString(seconds);
  }
}
