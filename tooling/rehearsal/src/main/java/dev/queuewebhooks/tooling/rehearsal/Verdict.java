package dev.queuewebhooks.tooling.rehearsal;

import java.util.Locale;

/** What became of an expectation. */
public enum Verdict {
  /** The receiver did what was expected. */
  PASSED,
  /** It did something else. */
  FAILED,
  /** It was not tried, because the document has nothing to try it with or nothing would follow. */
  SKIPPED;

  /** In small letters. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
