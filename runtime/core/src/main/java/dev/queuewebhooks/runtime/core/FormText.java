package dev.queuewebhooks.runtime.core;

import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The format {@code application/x-www-form-urlencoded} (URL Standard, section 5), in UTF-8: names
 * with their values, as bodies and the queries of URLs have them.
 */
public final class FormText {
  private static final int MAX_FIELDS = 1_000;

  private FormText() {}

  /**
   * Reads fields.
   *
   * @param text the encoded fields, without a question mark; an empty text has none
   * @return the decoded values by their decoded names, both in the order received
   * @throws IllegalArgumentException when the text is not in this format, or has more than 1000
   *     fields; the message does not repeat it
   */
  public static Map<String, List<String>> parse(String text) {
    Map<String, List<String>> fields = new LinkedHashMap<>();
    // One more than allowed is enough to see that there are too many.
    String[] pairs = text.split("&", MAX_FIELDS + 1);
    if (pairs.length > MAX_FIELDS) {
      throw new IllegalArgumentException("there are more than " + MAX_FIELDS + " form fields");
    }
    for (String pair : pairs) {
      if (!pair.isEmpty()) {
        int end = pair.indexOf('=');
        String name = decode(end < 0 ? pair : pair.substring(0, end));
        String value = end < 0 ? "" : decode(pair.substring(end + 1));
        fields.computeIfAbsent(name, unused -> new ArrayList<>()).add(value);
      }
    }
    return fields;
  }

  /**
   * Reads the fields of a body, as {@link #parse(String)} does.
   *
   * @throws IllegalArgumentException also when the bytes are not UTF-8
   */
  public static Map<String, List<String>> parse(byte[] body) {
    return parse(utf8(ByteBuffer.wrap(body)));
  }

  /** Writes fields so that {@link #parse(String)} reads them; a space is {@code %20}. */
  public static String print(Map<String, List<String>> fields) {
    List<String> pairs = new ArrayList<>();
    fields.forEach(
        (name, values) -> values.forEach(value -> pairs.add(encode(name) + "=" + encode(value))));
    return String.join("&", pairs);
  }

  /** A plus sign for a space is right in a form only; this is right everywhere. */
  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  /** Stricter than the JDK's decoder, which puts a replacement character for what is not UTF-8. */
  private static String decode(String text) {
    byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
    ByteBuffer decoded = ByteBuffer.allocate(encoded.length);
    for (int i = 0; i < encoded.length; i++) {
      if (encoded[i] == '%') {
        decoded.put(octet(encoded, i));
        i += 2;
      } else {
        decoded.put(encoded[i] == '+' ? (byte) ' ' : encoded[i]);
      }
    }
    return utf8(decoded.flip());
  }

  private static String utf8(ByteBuffer bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
    } catch (CharacterCodingException e) {
      throw notInThisFormat();
    }
  }

  private static byte octet(byte[] encoded, int percent) {
    if (percent + 2 >= encoded.length
        || !HexFormat.isHexDigit(encoded[percent + 1])
        || !HexFormat.isHexDigit(encoded[percent + 2])) {
      throw notInThisFormat();
    }
    int high = HexFormat.fromHexDigit(encoded[percent + 1]);
    return (byte) (high << 4 | HexFormat.fromHexDigit(encoded[percent + 2]));
  }

  private static IllegalArgumentException notInThisFormat() {
    return new IllegalArgumentException("it is not form-urlencoded text in UTF-8");
  }
}
