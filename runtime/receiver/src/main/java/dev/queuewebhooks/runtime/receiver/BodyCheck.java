package dev.queuewebhooks.runtime.receiver;

import dev.queuewebhooks.runtime.core.InvalidJsonException;
import dev.queuewebhooks.runtime.core.InvalidJsonException.Kind;
import dev.queuewebhooks.runtime.core.PayloadCheck;
import java.util.List;

/** Holds the JSON of known events to a check. */
record BodyCheck(PayloadCheck check) {
  /** Whatever can be read is good enough. */
  static final PayloadCheck NONE = (event, body) -> List.of();

  private static final int MAX_PLACES = 10;

  /**
   * Refuses a body that violates something.
   *
   * @throws InvalidJsonException with the first few places
   */
  void require(String event, EventBody<?> body, byte[] bytes) {
    if (!(body instanceof EventBody.Json)) {
      return;
    }
    List<String> violations = check.violations(event, bytes);
    if (!violations.isEmpty()) {
      throw new InvalidJsonException(Kind.INVALID, "", text(violations));
    }
  }

  private static String text(List<String> violations) {
    int more = violations.size() - MAX_PLACES;
    String first =
        String.join("; ", violations.subList(0, Math.min(MAX_PLACES, violations.size())));
    return more > 0 ? first + "; and " + more + " more" : first;
  }
}
