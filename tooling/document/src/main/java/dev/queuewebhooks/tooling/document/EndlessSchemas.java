package dev.queuewebhooks.tooling.document;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Finds schemas that ask of a value what they ask of it: no value could ever be checked. A schema
 * that refers to itself for a part of the value, such as a property, is fine (JSON Schema 2020-12
 * core, section 9.4.1).
 */
final class EndlessSchemas {

  /** Keywords whose schemas are about the same value as the schema that they stand in. */
  private static final List<String> SAME_VALUE =
      List.of("allOf", "anyOf", "oneOf", "not", "if", "then", "else", "dependentSchemas");

  private final WebhookDocument document;
  private final Map<JsonPointer, Boolean> finished = new HashMap<>();
  private final List<Finding> findings = new ArrayList<>();

  private EndlessSchemas(WebhookDocument document) {
    this.document = document;
  }

  static List<Finding> in(WebhookDocument document) {
    EndlessSchemas schemas = new EndlessSchemas(document);
    StructureWalk.through(document.root(), schemas::visit);
    return schemas.findings;
  }

  private void visit(Kind kind, JsonPointer pointer, ObjectNode object) {
    Reference reference = kind == Kind.SCHEMA ? Reference.of(object) : null;
    if (reference != null && !finished.containsKey(pointer)) {
      follow(pointer);
    }
  }

  /** A step on the way: a schema, and those about the same value that are still to be followed. */
  private record Step(JsonPointer schema, Deque<JsonPointer> next) {}

  /** Goes as deep as references go without using the stack for it. */
  private void follow(JsonPointer start) {
    Deque<Step> way = new ArrayDeque<>();
    enter(start, way);
    while (!way.isEmpty()) {
      Step step = way.element();
      JsonPointer next = step.next().poll();
      if (next == null) {
        finished.put(step.schema(), true);
        way.pop();
      } else if (!finished.containsKey(next)) {
        enter(next, way);
      } else if (!finished.get(next)) {
        report(step.schema());
      }
    }
  }

  private void enter(JsonPointer schema, Deque<Step> way) {
    finished.put(schema, false);
    Deque<JsonPointer> next = new ArrayDeque<>();
    JsonNode node = document.at(schema);
    document.target(node.path(Reference.FIELD).asString("")).ifPresent(next::add);
    for (String keyword : SAME_VALUE) {
      JsonNode below = node.path(keyword);
      JsonPointer place = schema.appendProperty(keyword);
      if (below.isArray()) {
        for (int i = 0; i < below.size(); i++) {
          next.add(place.appendIndex(i));
        }
      } else if (keyword.equals("dependentSchemas")) {
        below.propertyNames().forEach(name -> next.add(place.appendProperty(name)));
      } else if (below.isObject()) {
        next.add(place);
      }
    }
    way.push(new Step(schema, next));
  }

  private void report(JsonPointer schema) {
    findings.add(
        Rule.UNUSABLE_SCHEMA.error(
            document.locate(schema),
            schema,
            "this schema leads back to itself without going into a part of the value",
            "Take it out of the circle, or move it below a property"));
  }
}
