package dev.queuewebhooks.runtime.receiver;

import dev.queuewebhooks.runtime.core.RequestHeaders;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Whether header fields announce JSON in UTF-8 as it is, not compressed. */
final class JsonContent {
  private static final String USUAL = "application/json";
  private static final String TOKEN = "[a-z0-9!#$%&'*+.^_`|~-]+";
  private static final Pattern JSON =
      Pattern.compile("application/json|" + TOKEN + "/" + TOKEN + "\\+json");

  private JsonContent() {}

  static boolean isAnnouncedBy(RequestHeaders headers) {
    return isAnnounced(headers, JSON);
  }

  /** The same for another media type. */
  static boolean isAnnounced(RequestHeaders headers, Pattern mediaType) {
    List<String> types = headers.all("content-type");
    return types.size() == 1
        && (isUsual(types.get(0), mediaType)
            || isInUtf8(types.get(0).toLowerCase(Locale.ROOT), mediaType))
        && isPlain(headers.all("content-encoding"));
  }

  private static boolean isPlain(List<String> encodings) {
    return encodings.isEmpty() || encodings.stream().allMatch("identity"::equalsIgnoreCase);
  }

  /** Spares nearly every request the work of taking its content type apart. */
  private static boolean isUsual(String contentType, Pattern mediaType) {
    return mediaType == JSON && contentType.equals(USUAL);
  }

  private static boolean isInUtf8(String contentType, Pattern mediaType) {
    String[] parts = contentType.split(";", -1);
    if (!mediaType.matcher(parts[0].strip()).matches()) {
      return false;
    }
    for (int i = 1; i < parts.length; i++) {
      String parameter = parts[i].strip().replace("\"", "");
      if (parameter.startsWith("charset=") && !parameter.equals("charset=utf-8")) {
        return false;
      }
    }
    return true;
  }
}
