package dev.queuewebhooks.runtime.receiver;

import dev.queuewebhooks.runtime.core.Verification;
import org.jspecify.annotations.Nullable;

/**
 * What is worth recording about one request. Nothing that a stranger wrote gets in here: the id is
 * present only when it was verified, the event only when a route names it.
 *
 * @param id the verified message id
 * @param event the name of the event
 * @param outcome how the request ended
 * @param notVerifiedBecause why the signature did not verify; present exactly then
 * @param failure what the handler or the replay store threw; present exactly when the outcome is
 *     {@link Outcome#FAILED}
 */
public record Receipt(
    @Nullable String id,
    @Nullable String event,
    Outcome outcome,
    Verification.@Nullable Reason notVerifiedBecause,
    @Nullable Throwable failure) {
  /** The HTTP status code of the reply. */
  public int status() {
    return outcome.status();
  }
}
