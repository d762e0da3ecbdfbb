package dev.queuewebhooks.runtime.sender;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What came of one attempt. */
public sealed interface Outcome {
  /**
   * The receiver answered.
   *
   * @param status the HTTP status code
   * @param retryAfter how long the receiver asks to wait, not yet capped; null when it does not ask
   */
  record Response(int status, @Nullable Duration retryAfter) implements Outcome {}

  /**
   * There was no answer.
   *
   * @param kind why not
   */
  record Failure(FailureKind kind) implements Outcome {}
}
