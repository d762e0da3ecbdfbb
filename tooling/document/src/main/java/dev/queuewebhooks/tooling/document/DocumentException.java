package dev.queuewebhooks.tooling.document;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A document cannot be used. The message is meant for the person who wrote the document: one
 * finding per line. There is no stack trace, because none would help that person.
 */
public final class DocumentException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<Finding> findings;

  /**
   * An exception that reports all of these findings.
   *
   * @param findings at least one, in the order in which they are to be shown
   */
  public DocumentException(List<Finding> findings) {
    super(
        findings.stream().map(Finding::toString).collect(Collectors.joining("\n")),
        null,
        false,
        false);
    this.findings = List.copyOf(findings);
  }

  /** What is wrong, in the order of the message; never empty. */
  public List<Finding> findings() {
    return findings;
  }
}
