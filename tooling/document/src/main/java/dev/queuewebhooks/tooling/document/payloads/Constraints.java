package dev.queuewebhooks.tooling.document.payloads;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/**
 * What several schemas together ask of one value.
 *
 * @param schemas the schemas, as they were asked for
 * @param parts they and all that they refer to or join with {@code allOf}
 * @param unions where they leave a choice, those aside that were chosen from
 * @param settled the places of those that were chosen from
 * @param entered the schemas that were reached by {@code $ref}
 * @param tags values of fields, by the discriminators of the branches that were chosen
 * @param fixed the only value, by a discriminator; null when there is none
 * @param possible false if one of the schemas is {@code false}
 */
record Constraints(
    List<JsonPointer> schemas,
    List<Part> parts,
    List<Union> unions,
    Set<JsonPointer> settled,
    Set<JsonPointer> entered,
    Map<String, JsonNode> tags,
    @Nullable JsonNode fixed,
    boolean possible) {

  private static final Map<String, String> TYPE_OF_KEYWORD =
      Map.ofEntries(
          Map.entry("properties", "object"),
          Map.entry("required", "object"),
          Map.entry("additionalProperties", "object"),
          Map.entry("patternProperties", "object"),
          Map.entry("items", "array"),
          Map.entry("prefixItems", "array"),
          Map.entry("minItems", "array"),
          Map.entry("maxItems", "array"),
          Map.entry("minLength", "string"),
          Map.entry("maxLength", "string"),
          Map.entry("pattern", "string"),
          Map.entry("minimum", "number"),
          Map.entry("maximum", "number"),
          Map.entry("multipleOf", "number"));

  /** The values of a keyword, wherever it stands. */
  Stream<JsonNode> all(String keyword) {
    return parts.stream().map(part -> part.node().path(keyword)).filter(n -> !n.isMissingNode());
  }

  boolean has(String keyword) {
    return all(keyword).findAny().isPresent();
  }

  boolean hasAny(List<String> keywords) {
    return keywords.stream().anyMatch(this::has);
  }

  /** The places of what stands below a keyword. */
  List<JsonPointer> places(String keyword) {
    return parts.stream()
        .filter(part -> part.node().has(keyword))
        .map(part -> part.at(keyword))
        .toList();
  }

  /** The strictest of the lower bounds, or a default. */
  int atLeast(String keyword, int otherwise) {
    return all(keyword).mapToInt(node -> node.asInt(otherwise)).max().orElse(otherwise);
  }

  /** The strictest of the upper bounds, or a default. */
  int atMost(String keyword, int otherwise) {
    return all(keyword).mapToInt(node -> node.asInt(otherwise)).min().orElse(otherwise);
  }

  /** All texts in the lists below a keyword. */
  Set<String> names(String keyword) {
    Set<String> names = new LinkedHashSet<>();
    all(keyword).forEach(list -> list.forEach(name -> names.add(name.asString(""))));
    return names;
  }

  /** The types that all schemas allow, null last; empty when nothing is said about it. */
  List<String> types() {
    List<String> types = declared();
    if (types.isEmpty()
        && parts.stream().allMatch(part -> part.node().path("type").isMissingNode())) {
      TYPE_OF_KEYWORD.forEach(
          (keyword, type) -> {
            if (has(keyword) && !types.contains(type)) {
              types.add(type);
            }
          });
      types.sort(null);
    }
    if (types.remove("null")) {
      types.add("null");
    }
    return types;
  }

  private List<String> declared() {
    List<String> types = new ArrayList<>();
    boolean first = true;
    for (Iterator<JsonNode> all = all("type").iterator(); all.hasNext(); first = false) {
      List<String> own = new ArrayList<>();
      JsonNode type = all.next();
      (type.isArray() ? type : Trees.array().add(type)).forEach(t -> own.add(t.asString("")));
      if (first) {
        types.addAll(own);
      } else {
        boolean whole = types.contains("number") && own.contains("integer");
        types.removeIf(t -> !own.contains(t) && !(t.equals("integer") && own.contains("number")));
        if (whole && !types.contains("integer")) {
          types.add("integer");
        }
      }
    }
    return types;
  }
}
