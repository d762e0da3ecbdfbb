package dev.queuewebhooks.tooling.cli;

import dev.queuewebhooks.tooling.stub.DeliveryCheck;
import dev.queuewebhooks.tooling.stub.publisher.PublisherVerifier;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The options that say which events a publisher has to send, and in what time. */
final class ExpectOptions {
  private static final String ALL = "all";
  private static final int DEFAULT_SECONDS = 60;

  private final OptionSpec expect =
      OptionSpec.builder("--expect")
          .paramLabel("EVENTS")
          .description(
              "Waits for these events, with commas between them, or for all; then says what is"
                  + " missing and why. Stricter than a receiver.")
          .type(String.class)
          .build();
  private final OptionSpec timeout =
      OptionSpec.builder("--timeout")
          .paramLabel("SECONDS")
          .description("How long to wait for them; " + DEFAULT_SECONDS + " by default.")
          .type(Integer.class)
          .converters(text -> SharedOptions.number(text, 1, 86_400))
          .build();

  void addTo(CommandSpec spec) {
    spec.addOption(expect).addOption(timeout);
  }

  boolean areGiven() {
    return expect.getValue() != null;
  }

  /**
   * Makes sure that these options go with the others.
   *
   * @param count of deliveries to wait for instead; null when it is not given
   */
  void requireNot(@Nullable Integer count) throws UnreadableException {
    if (areGiven() && count != null) {
      throw new UnreadableException("--expect says when to end: leave out --count");
    }
    if (!areGiven() && timeout.getValue() != null) {
      throw new UnreadableException("--timeout is for --expect: add that, or leave it out");
    }
  }

  /**
   * What verifies a publisher so.
   *
   * @throws UnreadableException when an event is none of the document
   */
  PublisherVerifier.Builder verifier(DeliveryCheck check) throws UnreadableException {
    String events = expect.getValue();
    Integer seconds = timeout.getValue();
    PublisherVerifier.Builder verifier =
        PublisherVerifier.builder(check)
            .awaiting(Duration.ofSeconds(seconds == null ? DEFAULT_SECONDS : seconds));
    try {
      return events.equals(ALL) ? verifier : verifier.only(events.split(" *, *"));
    } catch (IllegalArgumentException e) {
      throw new UnreadableException("--expect: " + e.getMessage());
    }
  }
}
