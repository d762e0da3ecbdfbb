package dev.queuewebhooks.runtime.receiver;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.queuewebhooks.runtime.core.RequestHeaders;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A header whose value only the sender knows, for example {@code Authorization: Bearer …} or {@code
 * X-Api-Key: …}. Immutable; keeps no value, only a hash of each.
 *
 * <p>It says who is calling, but nothing about the body, and whoever sees one request can make
 * others: use it over TLS, and with signatures when the sender can sign.
 */
public final class StaticHeader {
  /** RFC 9110, section 5.6.2. */
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9!#$%&'*+.^_`|~-]+");

  private static final Pattern VALUE = Pattern.compile("[!-~]+( [!-~]+)*");
  private static final int MIN_SECRET_LENGTH = 16;

  private final String name;
  private final List<byte[]> hashes;

  private StaticHeader(String name, List<byte[]> hashes) {
    this.name = name;
    this.hashes = hashes;
  }

  /**
   * A header and the values that it may have: several while the value is being replaced.
   *
   * @param name the name of the header, not one of {@code webhook-*}; case does not matter
   * @param value the whole value, for example {@code Bearer} and a token with one space between
   *     them: visible ASCII characters, of which the last word has at least 16
   * @param more other values that are accepted as well
   * @throws IllegalArgumentException when the name or a value is not that; the message does not
   *     repeat a value
   */
  public static StaticHeader of(String name, String value, String... more) {
    boolean ofSignature = name.toLowerCase(Locale.ROOT).startsWith("webhook-");
    if (!NAME.matcher(name).matches() || ofSignature) {
      throw new IllegalArgumentException("not a header to recognise a sender by: \"" + name + '"');
    }
    List<byte[]> hashes = new ArrayList<>();
    hashes.add(hash(check(name, value)));
    for (String other : more) {
      hashes.add(hash(check(name, other)));
    }
    return new StaticHeader(name, List.copyOf(hashes));
  }

  /** Whether the header is there once, with one of the values. Takes the same time for each. */
  boolean isIn(RequestHeaders headers) {
    List<String> received = headers.all(name);
    if (received.size() != 1) {
      return false;
    }
    byte[] hash = hash(received.get(0));
    boolean matched = false;
    for (byte[] accepted : hashes) {
      matched |= MessageDigest.isEqual(accepted, hash);
    }
    return matched;
  }

  @Override
  public String toString() {
    return "StaticHeader[" + name + ": redacted]";
  }

  private static String check(String name, String value) {
    boolean wellFormed = VALUE.matcher(value).matches();
    if (!wellFormed || value.length() - value.lastIndexOf(' ') - 1 < MIN_SECRET_LENGTH) {
      throw new IllegalArgumentException(
          "a value of the header "
              + name
              + " is visible ASCII characters, words separated by one space, the last of which has"
              + " at least "
              + MIN_SECRET_LENGTH
              + " characters");
    }
    return value;
  }

  /** Makes all values the same length, so that comparing them tells nothing of theirs. */
  private static byte[] hash(String value) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(value.getBytes(UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("this Java runtime has no SHA-256", e);
    }
  }
}
