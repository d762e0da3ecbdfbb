package dev.queuewebhooks.tooling.cli.prove;

import dev.queuewebhooks.tooling.cli.trial.Trial;
import java.util.Optional;

/**
 * How one body did.
 *
 * @param stage how far it got
 * @param problem why it got no further; empty when it got the whole way
 */
record Attempt(Trial trial, Tally.Stage stage, Optional<Problem> problem) {

  static Attempt successful(Trial trial) {
    return new Attempt(trial, Tally.Stage.EQUAL, Optional.empty());
  }

  /** It was not even tried. */
  static Attempt none(Trial trial) {
    return new Attempt(trial, Tally.Stage.FOUND, Optional.empty());
  }
}
