package dev.queuewebhooks.runtime.core.json;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds a text in a document by passing over what stands before it, several times as fast as a
 * parser. In a document that is JSON it finds what a parser finds, or nothing. It does not find out
 * whether the document is JSON.
 */
public final class TextScan {
  private static final byte END = 0;

  private final byte[] json;
  private int at;

  private TextScan(byte[] json) {
    this.json = json;
  }

  /**
   * Looks for a text.
   *
   * @param json a document
   * @param pointer where the text is (RFC 6901)
   * @return null when a parser has to look: there is no text at the place, or there are escapes or
   *     arrays on the way
   */
  public static @Nullable String find(byte[] json, String pointer) {
    return pointer.startsWith("/") ? new TextScan(json).find(names(pointer)) : null;
  }

  private static List<byte[]> names(String pointer) {
    List<byte[]> names = new ArrayList<>();
    for (String step : pointer.substring(1).split("/", -1)) {
      names.add(step.replace("~1", "/").replace("~0", "~").getBytes(UTF_8));
    }
    return names;
  }

  private @Nullable String find(List<byte[]> names) {
    int depth = 0;
    boolean inside = skip('{');
    while (inside && skip('"')) {
      int start = at;
      boolean plain = skipString();
      boolean found = isAt(start, names.get(depth));
      if (!plain || !skip(':')) {
        return null;
      }
      if (!found) {
        skipValue();
        inside = skip(',');
      } else if (++depth == names.size()) {
        return skip('"') ? string() : null;
      } else {
        inside = skip('{');
      }
    }
    return null;
  }

  /** Whether the string that was just passed over is this one. */
  private boolean isAt(int start, byte[] wanted) {
    return Arrays.equals(json, start, Math.max(start, at - 1), wanted, 0, wanted.length);
  }

  /** What cannot be taken as it stands is left to the parser, also if it is not UTF-8. */
  private @Nullable String string() {
    int start = at;
    if (!skipString()) {
      return null;
    }
    String text = new String(json, start, at - 1 - start, UTF_8);
    return text.indexOf('\uFFFD') < 0 ? text : null;
  }

  /** Passes over white space and then this character, if it is there. */
  private boolean skip(char wanted) {
    while (isSpace(current())) {
      at++;
    }
    boolean found = current() == wanted;
    if (found) {
      at++;
    }
    return found;
  }

  /**
   * Passes over the rest of a string and the quote at its end.
   *
   * @return whether it has an end and no escapes
   */
  private boolean skipString() {
    boolean plain = true;
    while (at < json.length) {
      byte b = json[at++];
      if (b == '"') {
        return plain;
      }
      if (b == '\\') {
        plain = false;
        at++;
      }
    }
    return false;
  }

  /** Passes over a value, up to the comma or bracket after it. */
  private void skipValue() {
    int depth = 0;
    while (at < json.length) {
      byte b = json[at];
      boolean closes = b == '}' || b == ']';
      if (depth == 0 && (closes || b == ',')) {
        return;
      }
      at++;
      if (b == '"') {
        skipString();
      } else if (b == '{' || b == '[') {
        depth++;
      } else if (closes) {
        depth--;
      }
    }
  }

  private byte current() {
    return at < json.length ? json[at] : END;
  }

  private static boolean isSpace(byte b) {
    return b == ' ' || b == '\n' || b == '\r' || b == '\t';
  }
}
