package dev.queuewebhooks.tooling.document;

import java.util.Locale;

/** How much a {@link Finding} matters. */
public enum Severity {
  /** The document cannot be used as it is. */
  ERROR,
  /** The document can be used, but somebody will be surprised. */
  WARNING;

  /** The word as it stands in a finding: {@code error} or {@code warning}. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
