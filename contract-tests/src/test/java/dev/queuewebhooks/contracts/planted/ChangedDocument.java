package dev.queuewebhooks.contracts.planted;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.queuewebhooks.tooling.document.WebhookDocument;
import java.util.List;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Copies of a document with a change that breaks some of those who read its events. */
final class ChangedDocument {
  private final ObjectNode root;
  private final ObjectNode schema;

  private ChangedDocument(WebhookDocument document, String schema) {
    this.root = document.root().deepCopy();
    this.schema = (ObjectNode) root.at("/components/schemas").path(schema);
  }

  /**
   * A document whose examples have a field under another name, as its schema says.
   *
   * @param schema the name of the schema that describes the field
   * @param owner where in a body that schema holds
   */
  static WebhookDocument renamed(
      WebhookDocument document, String schema, JsonPointer owner, String from, String to) {
    ChangedDocument changed = new ChangedDocument(document, schema);
    rename(changed.schema.path("properties"), from, to);
    changed.replaceRequired(from, to);
    for (JsonNode example : changed.root.path("webhooks").findValues("value")) {
      rename(example.at(owner), from, to);
    }
    return changed.parse();
  }

  /** A document that requires one field less. */
  static WebhookDocument optional(WebhookDocument document, String schema, String field) {
    ChangedDocument changed = new ChangedDocument(document, schema);
    changed.replaceRequired(field, "");
    return changed.parse();
  }

  private static void rename(JsonNode parent, String from, String to) {
    if (parent instanceof ObjectNode object && object.has(from)) {
      object.set(to, object.remove(from));
    }
  }

  private void replaceRequired(String field, String by) {
    List<String> names = schema.path("required").valueStream().map(JsonNode::asString).toList();
    ArrayNode required = schema.putArray("required");
    names.stream()
        .map(name -> name.equals(field) ? by : name)
        .filter(name -> !name.isEmpty())
        .forEach(required::add);
  }

  private WebhookDocument parse() {
    return WebhookDocument.parse("openapi.json", root.toString().getBytes(UTF_8));
  }
}
