package dev.queuewebhooks.runtime.receiver;

import dev.queuewebhooks.runtime.core.RequestHeaders;
import java.util.regex.Pattern;

/** Whether header fields announce a form in UTF-8 as it is, not compressed. */
final class FormContent {
  private static final Pattern FORM = Pattern.compile("application/x-www-form-urlencoded");

  private FormContent() {}

  static boolean isAnnouncedBy(RequestHeaders headers) {
    return JsonContent.isAnnounced(headers, FORM);
  }
}
