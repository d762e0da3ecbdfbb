package dev.queuewebhooks.tooling.cli.rehearse;

import dev.queuewebhooks.tooling.rehearsal.Expectation;
import dev.queuewebhooks.tooling.rehearsal.Outcome;
import dev.queuewebhooks.tooling.rehearsal.Verdict;

/** An outcome for people, in columns. */
public final class RehearsalText {

  private static final String COLUMNS = "%-7s  %-6s  %-44s  %-20s  %s";

  private RehearsalText() {}

  /** A line, and under a failure two more: what was sent, and what the answer means. */
  public static String lines(Outcome outcome) {
    Expectation expectation = outcome.expectation();
    boolean skipped = outcome.verdict() == Verdict.SKIPPED;
    String line =
        COLUMNS.formatted(
            outcome.verdict(),
            expectation.level(),
            expectation.id(),
            expectation.expected(),
            skipped ? "not tried: " + outcome.came() : outcome.came());
    return outcome.isFailure()
        ? line + "\n         sent: " + expectation.about() + "\n         " + expectation.meaning()
        : line;
  }
}
