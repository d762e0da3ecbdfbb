package dev.queuewebhooks.docs;

import dev.queuewebhooks.tooling.document.WebhookDocument;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/** Flattens the schema of a body into rows, depth first, through references and alternatives. */
final class FieldRows {

  private final WebhookDocument document;
  private final Set<FieldRow> rows = new LinkedHashSet<>();
  private final Deque<JsonPointer> path = new ArrayDeque<>();

  private FieldRows(WebhookDocument document) {
    this.document = document;
  }

  static List<FieldRow> of(WebhookDocument document, JsonPointer schema) {
    FieldRows rows = new FieldRows(document);
    rows.members(schema, "");
    return List.copyOf(rows.rows);
  }

  /** Adds the members of an object, of the elements of a list, and of each alternative. */
  private void members(JsonPointer pointer, String prefix) {
    JsonPointer at = document.resolve(pointer);
    if (path.contains(at)) {
      return;
    }
    path.push(at);
    JsonNode schema = document.at(at);
    for (String keyword : List.of("allOf", "oneOf", "anyOf")) {
      for (int i = 0; i < schema.path(keyword).size(); i++) {
        members(at.appendProperty(keyword).appendIndex(i), prefix);
      }
    }
    Set<String> required =
        schema.path("required").valueStream().map(JsonNode::asString).collect(Collectors.toSet());
    for (String name : schema.path("properties").propertyNames()) {
      JsonPointer property = at.appendProperty("properties").appendProperty(name);
      rows.add(row(property, prefix + name, required.contains(name)));
      members(property, prefix + name + ".");
    }
    if (schema.path("items").isObject()) {
      members(at.appendProperty("items"), withoutDot(prefix) + "[].");
    }
    if (schema.path("additionalProperties").isObject()) {
      members(at.appendProperty("additionalProperties"), prefix + "*.");
    }
    path.pop();
  }

  private FieldRow row(JsonPointer pointer, String name, boolean required) {
    JsonNode schema = document.at(pointer);
    JsonNode target = document.at(document.resolve(pointer));
    String description =
        schema.path("description").asString(target.path("description").asString(""));
    return new FieldRow(
        name, type(pointer), required ? "required" : "optional", description.strip());
  }

  private String type(JsonPointer pointer) {
    JsonPointer at = document.resolve(pointer);
    JsonNode schema = document.at(at);
    if (schema.has("const")) {
      return "always " + schema.path("const");
    }
    for (String keyword : List.of("oneOf", "anyOf")) {
      if (schema.path(keyword).size() > 0 && !schema.path("type").isString()) {
        List<String> types = new ArrayList<>();
        for (int i = 0; i < schema.path(keyword).size(); i++) {
          types.add(type(at.appendProperty(keyword).appendIndex(i)));
        }
        return types.stream().distinct().collect(Collectors.joining(" or "));
      }
    }
    String base =
        schema.path("type").isArray()
            ? schema
                .path("type")
                .valueStream()
                .map(JsonNode::asString)
                .collect(Collectors.joining(" or "))
            : schema.path("type").asString("any value");
    return schema.has("format") ? base + " (" + schema.path("format").asString() + ")" : base;
  }

  private static String withoutDot(String prefix) {
    return prefix.endsWith(".") ? prefix.substring(0, prefix.length() - 1) : prefix;
  }
}
