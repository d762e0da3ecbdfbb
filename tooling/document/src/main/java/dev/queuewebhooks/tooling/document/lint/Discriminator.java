package dev.queuewebhooks.tooling.document.lint;

import dev.queuewebhooks.tooling.document.WebhookDocument;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/**
 * A discriminator with the union that it stands beside (OpenAPI 3.1.1 section 4.8.25).
 *
 * @param place of the discriminator
 * @param property the name of the property that tells
 * @param mapping the targets by value; null when there is no such schema
 * @param mapped the same the other way round: the values by target
 * @param branches of the union, without one for null; empty when no union is there
 */
record Discriminator(
    JsonPointer place,
    String property,
    Map<String, @Nullable JsonPointer> mapping,
    Map<JsonPointer, Set<String>> mapped,
    List<Branch> branches) {

  private static final JsonPointer SCHEMAS = JsonPointer.compile("/components/schemas");

  /**
   * A branch of a union.
   *
   * @param place where it stands in the union
   * @param target the schema that it refers to, or the place itself when it is written there
   */
  record Branch(JsonPointer place, JsonPointer target) {

    boolean isInline() {
      return place.equals(target);
    }

    String name() {
      return target.last().getMatchingProperty();
    }
  }

  /** The discriminator of a schema that has one. */
  static Discriminator of(LintedDocument document, SchemaPlace schema) {
    JsonNode node = schema.node().path("discriminator");
    Map<String, @Nullable JsonPointer> mapping = new LinkedHashMap<>();
    Map<JsonPointer, Set<String>> mapped = new HashMap<>();
    for (Map.Entry<String, JsonNode> entry : node.path("mapping").properties()) {
      JsonPointer target =
          target(document.document(), entry.getValue().asString(""))
              .map(document::resolve)
              .orElse(null);
      mapping.put(entry.getKey(), target);
      if (target != null) {
        mapped.computeIfAbsent(target, key -> new LinkedHashSet<>()).add(entry.getKey());
      }
    }
    return new Discriminator(
        schema.at("discriminator"),
        node.path("propertyName").asString(""),
        mapping,
        mapped,
        branches(document, schema));
  }

  /** The branches of {@code oneOf} and {@code anyOf}, without one for null. */
  static List<Branch> branches(LintedDocument document, SchemaPlace schema) {
    List<Branch> branches = new ArrayList<>();
    for (String keyword : List.of("oneOf", "anyOf")) {
      for (int i = 0; i < schema.node().path(keyword).size(); i++) {
        JsonPointer place = schema.at(keyword).appendIndex(i);
        if (!document.facts().of(place).isNull()) {
          branches.add(new Branch(place, document.resolve(place)));
        }
      }
    }
    return branches;
  }

  /** The schema that a value of a mapping names: by its name or by a reference. */
  static Optional<JsonPointer> target(WebhookDocument document, String text) {
    JsonPointer named = SCHEMAS.appendProperty(text);
    return document.at(named).isMissingNode() ? document.target(text) : Optional.of(named);
  }

  JsonPointer place(String value) {
    return place.appendProperty("mapping").appendProperty(value);
  }

  /** The values that lead to a branch by the mapping. */
  Set<String> mappedTo(Branch branch) {
    return mapped.getOrDefault(branch.target(), Set.of());
  }

  /** The texts that a branch allows for the property; empty when it does not say. */
  Set<String> constants(LintedDocument document, Branch branch) {
    Set<String> texts = new LinkedHashSet<>();
    document
        .facts()
        .constants(branch.place())
        .getOrDefault(property, Set.of())
        .forEach(value -> texts.add(value.asString(value.toString())));
    return texts;
  }
}
