package dev.queuewebhooks.tooling.rehearsal;

import java.util.Locale;

/** How much an expectation matters. */
public enum Level {
  /** A receiver that falls short loses deliveries, or takes forged ones. */
  MUST,
  /** What a good receiver does; there may be reasons not to. */
  SHOULD,
  /** For information. */
  MAY;

  /** In small letters. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
