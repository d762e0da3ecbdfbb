package dev.queuewebhooks.contracts.build;

import dev.queuewebhooks.tooling.document.Parameter;
import dev.queuewebhooks.tooling.document.Webhook;
import dev.queuewebhooks.tooling.document.WebhookDocument;

/** What the document says about the form of header values. */
record SignatureHeaderRules(WebhookDocument document) {
  private static final String ANYTHING = ".+";

  /** The pattern of a header as one that has to match the whole value. */
  String pattern(Webhook webhook, String header) {
    return webhook.parameters().stream()
        .filter(parameter -> parameter.in().equals("header"))
        .filter(parameter -> parameter.name().equalsIgnoreCase(header))
        .map(this::pattern)
        .findFirst()
        .orElse(ANYTHING);
  }

  private String pattern(Parameter parameter) {
    String pattern =
        document.at(document.resolve(parameter.schema())).path("pattern").asString(ANYTHING);
    return pattern.startsWith("^") && pattern.endsWith("$")
        ? pattern.substring(1, pattern.length() - 1)
        : pattern;
  }
}
