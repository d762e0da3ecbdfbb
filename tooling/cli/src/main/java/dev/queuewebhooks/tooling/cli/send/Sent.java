package dev.queuewebhooks.tooling.cli.send;

import dev.queuewebhooks.runtime.sender.FailureKind;
import dev.queuewebhooks.tooling.document.deliveries.Sample;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What came of one delivery.
 *
 * @param sample what was sent
 * @param id the id of the message
 * @param status what was answered; empty when nothing was
 * @param failure why nothing was answered; empty when something was
 * @param took how long it took
 * @param reply the beginning of the body of the answer, as text
 */
public record Sent(
    Sample sample,
    String id,
    OptionalInt status,
    Optional<FailureKind> failure,
    Duration took,
    String reply) {

  /** Whether the receiver took it: 2xx. */
  public boolean isTaken() {
    return status.isPresent() && status.getAsInt() / 100 == 2;
  }
}
