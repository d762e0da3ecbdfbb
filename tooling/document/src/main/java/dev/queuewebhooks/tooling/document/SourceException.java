package dev.queuewebhooks.tooling.document;

/** A file cannot be turned into a tree; ends the reading of that file. */
final class SourceException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Finding finding;

  SourceException(Finding finding) {
    super(finding.toString(), null, false, false);
    this.finding = finding;
  }

  static SourceException syntax(Location location, String message, String hint) {
    return new SourceException(Rule.SYNTAX.error(location, message, hint));
  }

  Finding finding() {
    return finding;
  }
}
