package dev.queuewebhooks.tooling.document.lint;

import dev.queuewebhooks.tooling.document.WebhookDocument;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/** Finds out what schemas say altogether; each schema is looked at once. */
final class SchemaFacts {

  /** Deeper than any schema of a person, and shallow enough for the stack. */
  private static final int MAX_DEPTH = 200;

  private final WebhookDocument document;
  private final Map<JsonPointer, Facts> known = new HashMap<>();
  private final Map<JsonPointer, Map<String, Set<JsonNode>>> constants = new HashMap<>();
  private int depth;

  SchemaFacts(WebhookDocument document) {
    this.document = document;
  }

  /** What a schema says of a value, together with all that it refers to and combines. */
  Facts of(JsonPointer pointer) {
    Facts facts = known.putIfAbsent(pointer, Facts.NONE); // also ends a circle
    if (facts == null) {
      facts = depth < MAX_DEPTH ? nested(pointer, this::read) : Facts.NONE;
      known.put(pointer, facts);
    }
    return facts;
  }

  /**
   * The properties of which a schema says what values are allowed, with those values. In a union,
   * these are the values of all branches.
   */
  Map<String, Set<JsonNode>> constants(JsonPointer pointer) {
    Map<String, Set<JsonNode>> found = constants.putIfAbsent(pointer, Map.of());
    if (found == null) {
      found = depth < MAX_DEPTH ? nested(pointer, this::readConstants) : Map.of();
      constants.put(pointer, found);
    }
    return found;
  }

  private <T> T nested(JsonPointer pointer, Function<JsonPointer, T> reader) {
    depth++;
    T result = reader.apply(pointer);
    depth--;
    return result;
  }

  private Facts read(JsonPointer pointer) {
    JsonNode node = document.at(pointer);
    Facts facts = Facts.written(pointer, node);
    for (JsonPointer part : parts(pointer, node)) {
      facts = facts.and(of(part));
    }
    for (List<JsonPointer> union : unions(pointer, node)) {
      Facts common = null;
      for (JsonPointer branch : union) {
        Facts next = of(branch);
        if (!next.isNull()) {
          common = common == null ? next : common.or(next);
        }
      }
      facts = common == null ? facts : facts.and(common);
    }
    return facts;
  }

  private Map<String, Set<JsonNode>> readConstants(JsonPointer pointer) {
    JsonNode node = document.at(pointer);
    Map<String, Set<JsonNode>> found = new LinkedHashMap<>();
    JsonPointer properties = pointer.appendProperty("properties");
    for (String name : node.path("properties").propertyNames()) {
      Set<JsonNode> values = of(properties.appendProperty(name)).values();
      if (values != null) {
        found.put(name, values);
      }
    }
    parts(pointer, node).forEach(part -> constants(part).forEach(found::putIfAbsent));
    for (List<JsonPointer> union : unions(pointer, node)) {
      ofUnion(union).forEach(found::putIfAbsent);
    }
    return found;
  }

  private Map<String, Set<JsonNode>> ofUnion(List<JsonPointer> union) {
    Map<String, Set<JsonNode>> common = null;
    for (JsonPointer branch : union) {
      Map<String, Set<JsonNode>> next = constants(branch);
      if (common == null) {
        common = new LinkedHashMap<>(next);
      } else {
        common.keySet().retainAll(next.keySet());
        common.replaceAll((name, values) -> Facts.union(values, next.getOrDefault(name, Set.of())));
      }
    }
    return common == null ? Map.of() : common;
  }

  /** What has to hold as well: the target of a reference and the parts of {@code allOf}. */
  private List<JsonPointer> parts(JsonPointer pointer, JsonNode node) {
    List<JsonPointer> parts = new ArrayList<>();
    String reference = node.path("$ref").asString("");
    if (!reference.isEmpty()) {
      document.target(reference).ifPresent(parts::add);
    }
    parts.addAll(list(pointer, node, "allOf"));
    return parts;
  }

  private static List<List<JsonPointer>> unions(JsonPointer pointer, JsonNode node) {
    return List.of(list(pointer, node, "oneOf"), list(pointer, node, "anyOf"));
  }

  private static List<JsonPointer> list(JsonPointer pointer, JsonNode node, String keyword) {
    List<JsonPointer> list = new ArrayList<>();
    for (int i = 0; i < node.path(keyword).size(); i++) {
      list.add(pointer.appendProperty(keyword).appendIndex(i));
    }
    return list;
  }
}
