package dev.queuewebhooks.tooling.cli;

import dev.queuewebhooks.tooling.document.Finding;
import java.util.List;

/** How a command reports what it found. */
enum Format {
  /** Lines for people. */
  TEXT {
    @Override
    String show(List<Finding> findings) {
      StringBuilder lines = new StringBuilder();
      findings.forEach(finding -> lines.append(finding).append('\n'));
      return lines.toString();
    }
  },

  /** One JSON document for programs. */
  JSON {
    @Override
    String show(List<Finding> findings) {
      return FindingJson.array(findings) + "\n";
    }
  };

  /** The findings, as the text to print. */
  abstract String show(List<Finding> findings);
}
