package dev.queuewebhooks.tooling.document.lint;

import dev.queuewebhooks.tooling.document.Finding;
import dev.queuewebhooks.tooling.document.WebhookDocument;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Lints small documents. */
final class Parcels {

  private Parcels() {}

  /** What one rule says of a document that starts with the webhooks. */
  static List<String> findings(String rule, String document) {
    return lint(document).stream()
        .filter(finding -> finding.rule().equals(rule))
        .map(finding -> finding.pointer() + ": " + finding.message())
        .toList();
  }

  /** What one rule says of the schemas of a document whose only webhook sends {@code Sent}. */
  static List<String> inSchemas(String rule, String schemas) {
    return findings(rule, SENT + "components:\n  schemas:\n" + schemas.indent(4));
  }

  static List<Finding> lint(String document) {
    String start = "openapi: 3.1.0\ninfo:\n  title: Parcels\n  version: '1'\n";
    byte[] content = (start + document).getBytes(StandardCharsets.UTF_8);
    return Linter.standard().lint(WebhookDocument.parse("parcels.yaml", content));
  }

  private static final String SENT =
      """
      webhooks:
        sent:
          post:
            requestBody:
              content:
                application/json:
                  schema:
                    $ref: '#/components/schemas/Sent'
      """;
}
