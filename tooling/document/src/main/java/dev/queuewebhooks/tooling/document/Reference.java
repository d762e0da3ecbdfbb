package dev.queuewebhooks.tooling.document;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/**
 * The text of a {@code $ref}: a URI reference with a JSON pointer as its fragment (RFC 3986, RFC
 * 6901).
 *
 * @param text as in the document
 */
record Reference(String text) {

  static final String FIELD = "$ref";

  private static final Pattern NETWORK = Pattern.compile("([A-Za-z][A-Za-z0-9+.-]*:|//|\\\\).*");

  /** The reference that an object consists of, or null when it is something else. */
  static @Nullable Reference of(JsonNode node) {
    JsonNode text = node.path(FIELD);
    return node.isObject() && text.isString() ? new Reference(text.asString()) : null;
  }

  /** Whether it stays in its own file. */
  boolean isInternal() {
    return text.startsWith("#");
  }

  /** Whether it has a scheme or a host, or is a path of another operating system. */
  boolean isNetwork() {
    return NETWORK.matcher(text).matches();
  }

  /** Whether it names a folder. */
  boolean isFolder() {
    return text.endsWith("/") && !isInternal();
  }

  /** Whether it names a YAML or JSON file. */
  boolean isDocument() {
    return path().matches("(?i).+\\.(yaml|yml|json)");
  }

  /** The part before the fragment, without its percent signs. */
  String path() {
    int hash = text.indexOf('#');
    return decode(hash < 0 ? text : text.substring(0, hash));
  }

  /** The place in the file; empty when the fragment is not a JSON pointer. */
  Optional<JsonPointer> pointer() {
    int hash = text.indexOf('#');
    try {
      return Optional.of(JsonPointer.compile(hash < 0 ? "" : decode(text.substring(hash + 1))));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static String decode(String part) {
    try {
      return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return part;
    }
  }

  /** An internal reference to a place. */
  static String to(JsonPointer pointer) {
    StringBuilder fragment = new StringBuilder("#");
    pointer
        .toString()
        .codePoints()
        .forEach(
            c -> {
              if (c == '%' || c == ' ' || c == '"' || c == '#' || c == '{' || c == '}') {
                fragment
                    .append('%')
                    .append(Integer.toHexString(c).toUpperCase(java.util.Locale.ROOT));
              } else {
                fragment.appendCodePoint(c);
              }
            });
    return fragment.toString();
  }
}
