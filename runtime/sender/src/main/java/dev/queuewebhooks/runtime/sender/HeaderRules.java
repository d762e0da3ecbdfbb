package dev.queuewebhooks.runtime.sender;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Which header fields an endpoint may add to its requests. */
final class HeaderRules {
  /** RFC 9110, section 5.6.2. */
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9!#$%&'*+.^_`|~-]+");

  /** Visible characters with spaces and tabs between them: no line break, so no second field. */
  private static final Pattern VALUE = Pattern.compile("[!-~](?:[ \\t!-~]*[!-~])?");

  /** What the sender sets itself, and what belongs to the connection. */
  private static final Set<String> RESERVED =
      Set.of(
          "connection",
          "content-encoding",
          "content-length",
          "content-type",
          "expect",
          "host",
          "keep-alive",
          "proxy-connection",
          "te",
          "trailer",
          "transfer-encoding",
          "upgrade");

  private HeaderRules() {}

  /**
   * @throws IllegalArgumentException when the field may not be added; the message has no value in
   *     it
   */
  static void check(String name, String value) {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException("not the name of a header field");
    }
    String lowerCase = name.toLowerCase(Locale.ROOT);
    if (lowerCase.startsWith("webhook-") || RESERVED.contains(lowerCase)) {
      throw new IllegalArgumentException("the sender sets the header " + name + " itself");
    }
    if (!VALUE.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "the value of the header "
              + name
              + " is empty, has spaces around it, or holds a line break or another character that"
              + " is not visible ASCII");
    }
  }
}
