package dev.queuewebhooks.runtime.core.json;

import dev.queuewebhooks.runtime.core.InvalidJsonException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * JSON between systems is UTF-8 (RFC 8259, section 8.1); libraries would guess UTF-16 and UTF-32.
 */
public final class Utf8 {
  private Utf8() {}

  /**
   * The characters of a document.
   *
   * @throws InvalidJsonException when the bytes are not UTF-8
   */
  public static char[] decode(byte[] json) {
    try {
      CharBuffer text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(json));
      char[] chars = new char[text.remaining()];
      text.get(chars);
      return chars;
    } catch (CharacterCodingException e) {
      throw Fault.malformed("it is not UTF-8 text");
    }
  }
}
