package dev.queuewebhooks.tooling.rehearsal;

import dev.queuewebhooks.runtime.core.WebhookHeaders;
import java.util.List;

/** Header fields that are missing, there twice, or written in another way. */
final class HeaderFaults {
  private static final String OTHER_TIMESTAMP = "1735689600";
  private static final String OTHER_SIGNATURE = "v1,bm9uZQ==";

  private final Desk desk;
  private final Subject subject;

  HeaderFaults(Desk desk, Subject subject) {
    this.desk = desk;
    this.subject = subject;
  }

  List<Step> steps() {
    return List.of(
        missing(Scenario.MISSING_ID, WebhookHeaders.ID),
        missing(Scenario.MISSING_TIMESTAMP, WebhookHeaders.TIMESTAMP),
        missing(Scenario.MISSING_SIGNATURE, WebhookHeaders.SIGNATURE),
        doubled(Scenario.DOUBLED_ID, WebhookHeaders.ID, Desk.newId()),
        doubled(Scenario.DOUBLED_TIMESTAMP, WebhookHeaders.TIMESTAMP, OTHER_TIMESTAMP),
        doubled(Scenario.DOUBLED_SIGNATURE, WebhookHeaders.SIGNATURE, OTHER_SIGNATURE),
        Step.sending(
            Scenario.MIXED_CASE.expectation(),
            () -> desk.signed(subject).renamed(HeaderFaults::inAnotherCase)));
  }

  private Step missing(Scenario scenario, String name) {
    return Step.sending(scenario.expectation(), () -> desk.signed(subject).without(name));
  }

  private Step doubled(Scenario scenario, String name, String other) {
    return Step.sending(scenario.expectation(), () -> desk.signed(subject).and(name, other));
  }

  /** {@code wEbHoOk-iD}. */
  private static String inAnotherCase(String name) {
    StringBuilder other = new StringBuilder();
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      other.append(i % 2 == 1 ? Character.toUpperCase(c) : Character.toLowerCase(c));
    }
    return other.toString();
  }
}
