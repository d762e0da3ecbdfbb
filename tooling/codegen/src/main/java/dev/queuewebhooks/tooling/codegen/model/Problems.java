package dev.queuewebhooks.tooling.codegen.model;

import dev.queuewebhooks.tooling.document.DocumentException;
import dev.queuewebhooks.tooling.document.Finding;
import dev.queuewebhooks.tooling.document.Severity;
import dev.queuewebhooks.tooling.document.WebhookDocument;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JsonPointer;

/** Collects everything in a document that code cannot be generated for, to report it at once. */
final class Problems {

  private final WebhookDocument document;
  private final List<Finding> findings = new ArrayList<>();
  private final List<Finding> notes = new ArrayList<>();

  Problems(WebhookDocument document) {
    this.document = document;
  }

  void add(String rule, JsonPointer pointer, String message, String hint) {
    findings.add(
        new Finding(rule, Severity.ERROR, document.locate(pointer), pointer, message, hint));
  }

  /** Tells of something that generated code does less well than it could; generation goes on. */
  void note(String rule, JsonPointer pointer, String message, String hint) {
    notes.add(
        new Finding(rule, Severity.WARNING, document.locate(pointer), pointer, message, hint));
  }

  List<Finding> notes() {
    return List.copyOf(notes);
  }

  /**
   * Ends generation if there is anything to report.
   *
   * @throws DocumentException with all findings
   */
  void throwIfAny() {
    if (!findings.isEmpty()) {
      throw new DocumentException(findings);
    }
  }
}
