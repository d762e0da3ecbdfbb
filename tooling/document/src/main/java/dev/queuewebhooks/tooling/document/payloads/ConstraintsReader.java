package dev.queuewebhooks.tooling.document.payloads;

import dev.queuewebhooks.tooling.document.WebhookDocument;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Finds out what schemas of a document ask for together. */
final class ConstraintsReader {

  private final WebhookDocument document;
  private final UnionReader unions;

  ConstraintsReader(WebhookDocument document) {
    this.document = document;
    this.unions = new UnionReader(document);
  }

  /** What schemas ask of one value. */
  Constraints read(List<JsonPointer> schemas) {
    return read(schemas, Set.of(), Map.of(), null);
  }

  /** What is asked for once a branch of a union is chosen. */
  Constraints choose(Constraints from, Union union, Union.Branch branch) {
    List<JsonPointer> schemas = new ArrayList<>(from.schemas());
    branch.schemas().stream().filter(s -> !schemas.contains(s)).forEach(schemas::add);
    Map<String, JsonNode> tags = new LinkedHashMap<>(from.tags());
    tags.putAll(branch.tags());
    return read(schemas, settled(from, union), tags, from.fixed());
  }

  /** What is asked for whichever branch of a union is meant. */
  Constraints leave(Constraints from, Union union) {
    return read(from.schemas(), settled(from, union), from.tags(), from.fixed());
  }

  private static Set<JsonPointer> settled(Constraints from, Union union) {
    Set<JsonPointer> settled = new HashSet<>(from.settled());
    settled.add(union.pointer());
    return settled;
  }

  /** What is asked of a field. */
  Constraints field(Constraints object, String name) {
    List<JsonPointer> schemas = new ArrayList<>();
    for (Part part : object.parts()) {
      int before = schemas.size();
      if (part.node().path("properties").has(name)) {
        schemas.add(part.at("properties").appendProperty(name));
      }
      for (String pattern : part.node().path("patternProperties").propertyNames()) {
        if (matches(pattern, name)) {
          schemas.add(part.at("patternProperties").appendProperty(pattern));
        }
      }
      if (schemas.size() == before && part.node().has("additionalProperties")) {
        schemas.add(part.at("additionalProperties"));
      }
    }
    return read(schemas, Set.of(), Map.of(), object.tags().get(name));
  }

  /** What is asked of an item, the first ones being those that the list has to contain. */
  Constraints item(Constraints array, int index) {
    List<JsonPointer> schemas = new ArrayList<>();
    for (Part part : array.parts()) {
      if (index < part.node().path("prefixItems").size()) {
        schemas.add(part.at("prefixItems").appendIndex(index));
      } else if (part.node().has("items")) {
        schemas.add(part.at("items"));
      }
      if (part.node().has("contains") && index < contained(array)) {
        schemas.add(part.at("contains"));
      }
    }
    return read(schemas);
  }

  /** How many items of a kind a list has to contain. */
  static int contained(Constraints array) {
    return array.has("contains") ? array.atLeast("minContains", 1) : 0;
  }

  /** Whether a pattern is found in a text; false for one that Java does not read. */
  static boolean matches(String pattern, String name) {
    try {
      return Pattern.compile(pattern).matcher(name).find();
    } catch (PatternSyntaxException e) {
      return false;
    }
  }

  private Constraints read(
      List<JsonPointer> schemas,
      Set<JsonPointer> settled,
      Map<String, JsonNode> tags,
      @Nullable JsonNode fixed) {
    Flat flat = new Flat(settled);
    schemas.forEach(flat::add);
    return new Constraints(
        List.copyOf(schemas),
        List.copyOf(flat.parts),
        List.copyOf(flat.choices),
        settled,
        flat.entered,
        tags,
        fixed,
        flat.possible);
  }

  /** Collects the schemas that are about the same value. */
  private final class Flat {

    private final Set<JsonPointer> settled;
    private final Set<JsonPointer> seen = new HashSet<>();
    private final Set<JsonPointer> entered = new LinkedHashSet<>();
    private final List<Part> parts = new ArrayList<>();
    private final List<Union> choices = new ArrayList<>();
    private boolean possible = true;

    Flat(Set<JsonPointer> settled) {
      this.settled = settled;
    }

    void add(JsonPointer pointer) {
      JsonNode node = document.at(pointer);
      possible &= !node.isBoolean() || node.booleanValue();
      if (!(node instanceof ObjectNode object) || !seen.add(pointer)) {
        return;
      }
      Part part = new Part(pointer, object);
      document
          .target(object.path("$ref").asString(""))
          .ifPresent(
              target -> {
                entered.add(target);
                add(target);
              });
      parts.add(part);
      for (int i = 0; i < object.path("allOf").size(); i++) {
        add(part.at("allOf").appendIndex(i));
      }
      // As if the field were there: what is made is checked in the end.
      for (String name : object.path("dependentSchemas").propertyNames()) {
        add(part.at("dependentSchemas").appendProperty(name));
      }
      unions.in(part).stream().filter(u -> !settled.contains(u.pointer())).forEach(choices::add);
    }
  }
}
