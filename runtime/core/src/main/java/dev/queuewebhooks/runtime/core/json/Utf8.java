package dev.queuewebhooks.runtime.core.json;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.queuewebhooks.runtime.core.InvalidJsonException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;

/**
 * JSON between systems is UTF-8 (RFC 8259, section 8.1). Libraries read bytes fast, but take some
 * for UTF-8 that are not: this looks at them before.
 */
public final class Utf8 {
  private static final char REPLACEMENT = '\uFFFD';

  private Utf8() {}

  /**
   * Refuses bytes that are not UTF-8 (RFC 3629).
   *
   * @throws InvalidJsonException when they are not
   */
  public static void check(byte[] json) {
    // By far the fastest decoder of the JDK puts a replacement character where it found a fault.
    boolean suspicious = new String(json, UTF_8).indexOf(REPLACEMENT) >= 0;
    if (suspicious && !isDecodable(json)) {
      throw Fault.malformed("it is not UTF-8 text");
    }
  }

  private static boolean isDecodable(byte[] json) {
    try {
      UTF_8.newDecoder().decode(ByteBuffer.wrap(json));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }
}
