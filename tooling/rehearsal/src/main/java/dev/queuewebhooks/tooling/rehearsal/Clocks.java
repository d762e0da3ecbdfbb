package dev.queuewebhooks.tooling.rehearsal;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Deliveries that come late, early, again, and in another order. */
final class Clocks {

  /**
   * Seconds for the way of a request and for clocks that differ. On the way a timestamp only gets
   * older: beyond the tolerance, one second is enough for one that is too old.
   */
  static final int MARGIN = 5;

  private static final Duration EARLIER = Duration.ofSeconds(2);

  private final Desk desk;
  private final Duration tolerance;

  Clocks(Desk desk, Duration tolerance) {
    this.desk = desk;
    this.tolerance = tolerance;
  }

  /**
   * The steps.
   *
   * @param subject a delivery that is taken
   * @param later another one, which may be the same
   */
  List<Step> of(Subject subject, Subject later) {
    Duration within = tolerance.minusSeconds(MARGIN);
    Duration beyond = tolerance.plusSeconds(MARGIN);
    return List.of(
        duplicate(subject),
        outOfOrder(subject, later),
        dated(Scenario.LATE_WITHIN_TOLERANCE, subject, within.negated()),
        forged(Scenario.LATE_BEYOND_TOLERANCE, subject, tolerance.plusSeconds(1).negated()),
        dated(Scenario.EARLY_WITHIN_TOLERANCE, subject, within),
        forged(Scenario.EARLY_BEYOND_TOLERANCE, subject, beyond));
  }

  private Step duplicate(Subject subject) {
    String id = Desk.newId();
    Expectation expectation = Scenario.DUPLICATE.expectation();
    return new Step(
        expectation,
        stage -> {
          Request plain = desk.plain(subject);
          stage.send(desk.signed(plain, id, desk.now().minus(EARLIER)));
          Reply again = stage.send(desk.signed(plain, id, desk.now()));
          return Step.Observation.of(expectation, again);
        });
  }

  private Step outOfOrder(Subject earlier, Subject later) {
    Expectation expectation = Scenario.OUT_OF_ORDER.expectation();
    return new Step(
        expectation,
        stage -> {
          Instant now = desk.now();
          stage.send(desk.signed(desk.plain(later), Desk.newId(), now));
          Request overtaken = desk.signed(desk.plain(earlier), Desk.newId(), now.minus(EARLIER));
          return Step.Observation.of(expectation, stage.send(overtaken));
        });
  }

  private Step dated(Scenario scenario, Subject subject, Duration shift) {
    return Step.sending(scenario.expectation(), () -> dated(subject, shift));
  }

  private Step forged(Scenario scenario, Subject subject, Duration shift) {
    return Step.forging(scenario, () -> dated(subject, shift));
  }

  private Request dated(Subject subject, Duration shift) {
    return desk.signed(desk.plain(subject), Desk.newId(), desk.now().plus(shift));
  }
}
