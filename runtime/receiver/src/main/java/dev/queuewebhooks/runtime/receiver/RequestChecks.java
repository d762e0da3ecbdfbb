package dev.queuewebhooks.runtime.receiver;

import dev.queuewebhooks.runtime.core.RequestHeaders;
import java.util.Optional;

/** What can be said about a request without looking into its body. */
record RequestChecks(int maxBodyBytes, String allowedMethod, EventRoutes.Expected expected) {
  Optional<Result> refusal(String method, RequestHeaders headers, byte[] body) {
    if (!method.equals(allowedMethod)) {
      return Optional.of(
          Result.refused(Outcome.METHOD_NOT_ALLOWED, "this webhook is sent with " + allowedMethod));
    }
    if (expected == EventRoutes.Expected.JSON && !JsonContent.isAnnouncedBy(headers)) {
      return Optional.of(
          Result.refused(
              Outcome.UNSUPPORTED_MEDIA_TYPE,
              "send the body as application/json in UTF-8, without a content encoding"));
    }
    if (body.length > maxBodyBytes) {
      return Optional.of(
          Result.refused(Outcome.BODY_TOO_LARGE, "the limit is " + maxBodyBytes + " bytes"));
    }
    return Optional.empty();
  }
}
