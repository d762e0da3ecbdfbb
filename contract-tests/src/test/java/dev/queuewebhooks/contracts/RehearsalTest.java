package dev.queuewebhooks.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.queuewebhooks.runtime.core.HmacSecret;
import dev.queuewebhooks.tooling.rehearsal.Rehearsal;
import dev.queuewebhooks.tooling.rehearsal.Report;
import org.junit.jupiter.api.Test;

/** The generated receiver, and all that a receiver has to survive. */
class RehearsalTest {
  private final HmacSecret secret = HmacSecret.generate();

  @Test
  void theReceiverDoesAllThatIsExpectedOfOne() throws Exception {
    try (ReceivingApp app = ReceivingApp.start(secret)) {
      Report report = Rehearsal.of(Contract.read(), app.uri(), secret).run();

      assertThat(report.failures()).isEmpty();
      assertThat(report.outcomes())
          .extracting(outcome -> outcome.expectation().id())
          .contains("tampered-body", "unknown-event", "others-meanwhile");
    }
  }
}
