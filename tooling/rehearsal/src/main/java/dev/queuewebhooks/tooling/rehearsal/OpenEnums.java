package dev.queuewebhooks.tooling.rehearsal;

import dev.queuewebhooks.tooling.document.PayloadValidator;
import dev.queuewebhooks.tooling.document.WebhookDocument;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/**
 * Finds the values in a body that are of an enumeration that may grow: one that is marked with
 * {@code x-open-enum: true}, {@code x-extensible-enum}, or {@code anyOf} of an enumeration and any
 * text.
 */
final class OpenEnums {
  private static final int DEEPEST = 64;

  private final WebhookDocument document;
  private final PayloadValidator validator;

  OpenEnums(WebhookDocument document, PayloadValidator validator) {
    this.document = document;
    this.validator = validator;
  }

  /**
   * The places of such values.
   *
   * @param schema the place of the schema of the value
   */
  Set<JsonPointer> in(JsonPointer schema, JsonNode value) {
    Set<JsonPointer> found = new LinkedHashSet<>();
    find(schema, value, JsonPointer.empty(), 0, found);
    return found;
  }

  private void find(
      JsonPointer place, JsonNode value, JsonPointer at, int depth, Set<JsonPointer> found) {
    JsonPointer schema = document.resolve(place);
    JsonNode node = document.at(schema);
    if (depth > DEEPEST || !node.isObject()) {
      return;
    }
    if (value.isString() && isOpen(schema, node)) {
      found.add(at);
      return;
    }
    for (String list : new String[] {"allOf", "anyOf", "oneOf"}) {
      for (int i = 0; i < node.path(list).size(); i++) {
        JsonPointer branch = schema.appendProperty(list).appendIndex(i);
        if (validator.isValid(branch, value)) {
          find(branch, value, at, depth + 1, found);
        }
      }
    }
    for (String name : value.propertyNames()) {
      JsonPointer known = schema.appendProperty("properties").appendProperty(name);
      boolean isKnown = !document.at(known).isMissingNode();
      JsonPointer below = isKnown ? known : schema.appendProperty("additionalProperties");
      find(below, value.path(name), at.appendProperty(name), depth + 1, found);
    }
    for (int i = 0; value.isArray() && i < value.size(); i++) {
      JsonPointer first = schema.appendProperty("prefixItems").appendIndex(i);
      boolean isFirst = !document.at(first).isMissingNode();
      JsonPointer below = isFirst ? first : schema.appendProperty("items");
      find(below, value.path(i), at.appendIndex(i), depth + 1, found);
    }
  }

  private boolean isOpen(JsonPointer schema, JsonNode node) {
    JsonNode mark = node.path("x-open-enum");
    return mark.isMissingNode()
        ? node.has("x-extensible-enum") || isKnownTextsAndOthers(schema, node)
        : mark.asBoolean(false);
  }

  private boolean isKnownTextsAndOthers(JsonPointer schema, JsonNode node) {
    int branches = node.path("anyOf").size();
    return branch(schema, branches).anyMatch(branch -> branch.has("enum"))
        && branch(schema, branches).anyMatch(OpenEnums::isAnyText);
  }

  private Stream<JsonNode> branch(JsonPointer schema, int count) {
    JsonPointer list = schema.appendProperty("anyOf");
    return Stream.iterate(0, i -> i + 1)
        .limit(count)
        .map(list::appendIndex)
        .map(document::resolve)
        .map(document::at);
  }

  private static boolean isAnyText(JsonNode schema) {
    return schema.path("type").asString("").equals("string")
        && Stream.of("enum", "const", "pattern", "format").noneMatch(schema::has);
  }
}
