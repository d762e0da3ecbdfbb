package dev.queuewebhooks.runtime.core;

import java.security.SecureRandom;
import java.util.Base64;

/**
 * What identifies a message over all attempts to deliver it: 1 to 256 visible ASCII characters
 * other than the full stop.
 *
 * <p>The full stop separates the parts of the signed content (Standard Webhooks 1.0, "Signature
 * scheme"). An id that held one would let the same signature fit a different id, timestamp and
 * body.
 *
 * @param text the id as it stands in the header {@code webhook-id}
 */
public record MessageId(String text) {
  private static final int MAX_LENGTH = 256;
  private static final int RANDOM_BYTES = 18;

  /**
   * @throws IllegalArgumentException when the text cannot be an id; the message does not repeat it
   */
  public MessageId {
    if (!isValid(text)) {
      throw new IllegalArgumentException(
          "a message id is 1 to "
              + MAX_LENGTH
              + " visible ASCII characters without a full stop; this one has "
              + text.length()
              + " characters or holds another character");
    }
  }

  /** A new id: {@code msg_} and 24 random characters (144 bits). */
  public static MessageId random() {
    byte[] random = new byte[RANDOM_BYTES];
    new SecureRandom().nextBytes(random);
    return new MessageId("msg_" + Base64.getUrlEncoder().withoutPadding().encodeToString(random));
  }

  static boolean isValid(String text) {
    if (text.isEmpty() || text.length() > MAX_LENGTH) {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c <= ' ' || c >= 0x7f || c == '.') {
        return false;
      }
    }
    return true;
  }

  @Override
  public String toString() {
    return text;
  }
}
