package dev.queuewebhooks.runtime.receiver;

import dev.queuewebhooks.runtime.core.RequestHeaders;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What can be said about a request without looking into its body. */
record RequestChecks(int maxBodyBytes, String allowedMethod, ExpectedContent expected) {
  /** More digits than this are too many bytes in any case. */
  private static final int MAX_LENGTH_DIGITS = 18;

  private static final Pattern DIGITS = Pattern.compile("[0-9]+");

  /** What is wrong before any of the body has been read; null when nothing is. */
  @Nullable Result refusalOfHead(String method, RequestHeaders headers) {
    if (!method.equals(allowedMethod)) {
      return Result.refused(
          Outcome.METHOD_NOT_ALLOWED, "this webhook is sent with " + allowedMethod);
    }
    if (!expected.isAnnouncedBy(headers)) {
      return Result.refused(Outcome.UNSUPPORTED_MEDIA_TYPE, expected.request());
    }
    return null;
  }

  /** What is wrong with the length that a body is announced with; null when nothing is. */
  @Nullable Result refusalOfLength(RequestHeaders headers) {
    return announcesTooMuch(headers) ? tooLarge() : null;
  }

  /** What is wrong with the length of a body, or of its first bytes; null when nothing is. */
  @Nullable Result refusalOfBody(byte[] body) {
    return body.length > maxBodyBytes ? tooLarge() : null;
  }

  /** What is not a number is left to the web server, which has to find the end of the body. */
  private boolean announcesTooMuch(RequestHeaders headers) {
    List<String> lengths = headers.all("content-length");
    for (String length : lengths) {
      boolean isNumber = DIGITS.matcher(length).matches();
      if (isNumber
          && (length.length() > MAX_LENGTH_DIGITS || Long.parseLong(length) > maxBodyBytes)) {
        return true;
      }
    }
    return false;
  }

  private Result tooLarge() {
    return Result.refused(Outcome.BODY_TOO_LARGE, "the limit is " + maxBodyBytes + " bytes");
  }
}
