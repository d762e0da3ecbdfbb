package dev.queuewebhooks.tooling.document.deliveries;

import dev.queuewebhooks.tooling.document.Parameter;
import dev.queuewebhooks.tooling.document.Webhook;
import dev.queuewebhooks.tooling.document.WebhookDocument;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** The header fields that a document demands and has a value for, such as the name of the event. */
final class ConstantHeaders {
  /** OpenAPI 3.1.1, section 4.8.12.1: descriptions of these parameters are ignored. */
  private static final List<String> IGNORED = List.of("accept", "authorization", "content-type");

  private final WebhookDocument document;

  ConstantHeaders(WebhookDocument document) {
    this.document = document;
  }

  /** Value by name. Never those that the sender makes itself. */
  Map<String, String> of(Webhook webhook) {
    Map<String, String> fields = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    for (Parameter parameter : webhook.parameters()) {
      String name = parameter.name().toLowerCase(Locale.ROOT);
      boolean own = name.startsWith("webhook-") || IGNORED.contains(name);
      if (parameter.in().equals("header") && parameter.required() && !own) {
        value(parameter).ifPresent(value -> fields.put(parameter.name(), value));
      }
    }
    return fields;
  }

  private Optional<String> value(Parameter parameter) {
    JsonNode schema = document.at(document.resolve(parameter.schema()));
    JsonNode declared = document.at(parameter.schema().head());
    return Stream.of(
            schema.path("const"),
            schema.path("enum").path(0),
            declared.path("example"),
            schema.path("example"),
            schema.path("examples").path(0),
            schema.path("default"))
        .filter(JsonNode::isValueNode)
        .map(JsonNode::asString)
        .filter(text -> !text.isBlank())
        .findFirst();
  }
}
