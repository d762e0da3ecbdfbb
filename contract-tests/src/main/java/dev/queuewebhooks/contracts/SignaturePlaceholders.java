package dev.queuewebhooks.contracts;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;

/**
 * What stands for signature headers in a contract. A file cannot hold a signature that is still
 * good when a test runs, so the test puts one in where a placeholder stands. Each has the form that
 * the document asks for.
 */
public final class SignaturePlaceholders {
  private static final int HMAC_SHA256_BYTES = 32;

  /** Twice what receivers tolerate, so that a slow test changes nothing. */
  private static final Duration TOO_LONG = Duration.ofMinutes(10);

  /** Replaced by a signature that is right, for the time that is sent. */
  public static final String SIGNATURE = signature((byte) 0x00);

  /** Not replaced: a well-formed signature that is wrong for every body. */
  public static final String WRONG_SIGNATURE = signature((byte) 0xff);

  /** Replaced by the time at which the request is sent. */
  public static final String TIMESTAMP = "1772438532";

  /** Replaced by a time so long ago that receivers refuse it. */
  public static final String STALE_TIMESTAMP = "1000000000";

  /** Replaced by a time so far ahead that receivers refuse it. */
  public static final String FUTURE_TIMESTAMP = "9999999999";

  private static final Map<String, Duration> OFFSETS =
      Map.of(
          TIMESTAMP,
          Duration.ZERO,
          STALE_TIMESTAMP,
          TOO_LONG.negated(),
          FUTURE_TIMESTAMP,
          TOO_LONG);

  private SignaturePlaceholders() {}

  /** What a placeholder of a time stands for; empty when it is none. */
  public static Optional<Instant> time(String placeholder, Instant now) {
    return Optional.ofNullable(OFFSETS.get(placeholder)).map(now::plus);
  }

  private static String signature(byte repeated) {
    byte[] bytes = new byte[HMAC_SHA256_BYTES];
    Arrays.fill(bytes, repeated);
    return "v1," + Base64.getEncoder().encodeToString(bytes);
  }
}
