package dev.queuewebhooks.tooling.rehearsal;

import java.util.List;

/**
 * What a rehearsal found out.
 *
 * @param outcomes one for each expectation, in the order in which they were tried
 */
public record Report(List<Outcome> outcomes) {

  /** Holds a copy. */
  public Report {
    outcomes = List.copyOf(outcomes);
  }

  /** Whether nothing failed that a receiver must do. */
  public boolean holds() {
    return failures(Level.MUST).isEmpty();
  }

  /** What failed, whatever its level. */
  public List<Outcome> failures() {
    return outcomes.stream().filter(Outcome::isFailure).toList();
  }

  /** What failed of this level. */
  public List<Outcome> failures(Level level) {
    return outcomes.stream().filter(outcome -> outcome.isFailure(level)).toList();
  }

  /** How many have this verdict. */
  public long count(Verdict verdict) {
    return outcomes.stream().filter(outcome -> outcome.verdict() == verdict).count();
  }

  /** {@code 40 expectations: 37 passed, 2 failed (1 of them must), 1 skipped}. */
  @Override
  public String toString() {
    return "%d expectations: %d passed, %d failed (%d of them must), %d skipped"
        .formatted(
            outcomes.size(),
            count(Verdict.PASSED),
            count(Verdict.FAILED),
            failures(Level.MUST).size(),
            count(Verdict.SKIPPED));
  }
}
