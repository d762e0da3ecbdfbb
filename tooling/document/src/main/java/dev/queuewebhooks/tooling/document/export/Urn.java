package dev.queuewebhooks.tooling.document.export;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * Names for schemas that are found nowhere: {@code urn:webhooks:TITLE:VERSION:EVENT} (RFC 8141).
 */
final class Urn {

  private Urn() {}

  static String of(String title, String version, String event) {
    String slug = title.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "-");
    return "urn:webhooks:"
        + String.join(":", encode(slug.replaceAll("^-|-$", "")), encode(version), encode(event));
  }

  /** All but letters, digits, hyphen, full stop and underscore of ASCII with percent signs. */
  static String encode(String text) {
    StringBuilder encoded = new StringBuilder();
    for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xff);
      if (c < 0x80 && (Character.isLetterOrDigit(c) || "-._".indexOf(c) >= 0)) {
        encoded.append(c);
      } else {
        encoded.append('%').append(String.format(Locale.ROOT, "%02X", (int) c));
      }
    }
    return encoded.toString();
  }
}
