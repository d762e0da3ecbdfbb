package dev.queuewebhooks.tooling.cli;

import dev.queuewebhooks.tooling.document.Finding;
import dev.queuewebhooks.tooling.document.Location;
import dev.queuewebhooks.tooling.document.Severity;
import dev.queuewebhooks.tooling.document.Verdict;
import dev.queuewebhooks.tooling.document.Violation;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonPointer;

/** What is wrong with payloads, in the shape of what is wrong with documents. */
final class PayloadFindings {

  /** Stable, and the same as where a build checks files. */
  private static final String UNREADABLE_FILE = "WH001";

  private static final String INVALID_PAYLOAD = "WH031";

  private PayloadFindings() {}

  static List<Finding> invalid(String file, byte[] content, Verdict verdict) {
    List<JsonPointer> pointers = verdict.violations().stream().map(Violation::pointer).toList();
    Map<JsonPointer, Integer> lines = PayloadLines.of(content, pointers);
    return verdict.violations().stream()
        .map(
            violation ->
                new Finding(
                    INVALID_PAYLOAD,
                    Severity.ERROR,
                    new Location(file, lines.getOrDefault(violation.pointer(), 1)),
                    violation.pointer(),
                    violation.message(),
                    "Correct the payload or the schema"))
        .toList();
  }

  static Finding unreadable(String file, String reason) {
    return new Finding(
        UNREADABLE_FILE,
        Severity.ERROR,
        new Location(file, 1),
        JsonPointer.empty(),
        reason,
        "Check the path and the file");
  }
}
