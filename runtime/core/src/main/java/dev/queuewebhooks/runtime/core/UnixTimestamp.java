package dev.queuewebhooks.runtime.core;

import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The text form of {@code webhook-timestamp}: whole seconds since 1970 in plain ASCII digits.
 *
 * <p>There is exactly one text for each second. A sign or leading zeros are refused, because the
 * text is signed and two texts for one time would be two signatures for one message.
 */
final class UnixTimestamp {
  /** Twelve digits reach beyond the year 30000 and cannot overflow. */
  private static final Pattern TEXT = Pattern.compile("0|[1-9][0-9]{0,11}");

  private UnixTimestamp() {}

  static Optional<Instant> parse(String text) {
    return TEXT.matcher(text).matches()
        ? Optional.of(Instant.ofEpochSecond(Long.parseLong(text)))
        : Optional.empty();
  }

  static String format(Instant timestamp) {
    String text = Long.toString(timestamp.getEpochSecond());
    if (!TEXT.matcher(text).matches()) {
      throw new IllegalArgumentException("the timestamp " + timestamp + " is out of range");
    }
    return text;
  }
}
