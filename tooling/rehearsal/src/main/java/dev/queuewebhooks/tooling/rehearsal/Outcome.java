package dev.queuewebhooks.tooling.rehearsal;

import java.time.Duration;

/**
 * What came of an expectation.
 *
 * @param came what was answered, {@code 204} or {@code closed without an answer}; why it was not
 *     tried, when it was skipped
 * @param took how long it took to find out
 */
public record Outcome(Expectation expectation, Verdict verdict, String came, Duration took) {

  /** Whether it was tried and something else came, whatever the level. */
  public boolean isFailure() {
    return verdict == Verdict.FAILED;
  }

  /** Whether it failed and is of this level. */
  public boolean isFailure(Level level) {
    return isFailure() && expectation.level() == level;
  }

  /** {@code failed must tampered-body: expected 4xx, came 200. What that means.} */
  @Override
  public String toString() {
    String line = verdict + " " + expectation.level() + " " + expectation.id() + ": ";
    return switch (verdict) {
      case SKIPPED -> line + came;
      case PASSED -> line + "came " + came;
      case FAILED ->
          line
              + "expected "
              + expectation.expected()
              + ", came "
              + came
              + ". "
              + expectation.meaning();
    };
  }
}
