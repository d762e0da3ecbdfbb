package dev.queuewebhooks.tooling.document;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was found out about a payload.
 *
 * @param webhook the event that it is; null when that cannot be told
 * @param violations what is wrong with it; never empty when the event is not known
 */
public record Verdict(@Nullable Webhook webhook, List<Violation> violations) {

  /** Whether the payload is a valid payload of a known event. */
  public boolean isValid() {
    return violations.isEmpty();
  }
}
