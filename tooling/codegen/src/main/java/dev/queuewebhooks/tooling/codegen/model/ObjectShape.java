package dev.queuewebhooks.tooling.codegen.model;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/**
 * The members that an object schema declares by itself, through {@code $ref} and through {@code
 * allOf}, merged: where several parts declare one member, the one that says more is taken. Members
 * of alternatives that stand beside declared members are members as well, none of them required.
 *
 * @param properties the schemas of each member in document order; more than one where alternatives
 *     declare it differently
 * @param required the members that must be there
 * @param additional the parts that say what members may be that are not declared
 */
record ObjectShape(
    Map<String, List<SchemaNode>> properties, Set<String> required, List<SchemaNode> additional) {

  static ObjectShape of(SchemaNode schema) {
    ObjectShape shape = empty();
    List<SchemaNode> alternatives = new ArrayList<>();
    shape.collect(schema, alternatives, new HashSet<>());
    if (!shape.properties.isEmpty()) {
      Set<String> declared = Set.copyOf(shape.properties.keySet());
      alternatives.forEach(alternative -> shape.addOptional(alternative, declared));
    }
    return shape;
  }

  private static ObjectShape empty() {
    return new ObjectShape(new LinkedHashMap<>(), new LinkedHashSet<>(), new ArrayList<>());
  }

  private void collect(SchemaNode schema, List<SchemaNode> alternatives, Set<JsonPointer> seen) {
    if (!seen.add(schema.pointer())) {
      return;
    }
    if (schema.isReference()) {
      collect(schema.target(), alternatives, seen);
    }
    schema.elements("allOf").forEach(part -> collect(part, alternatives, seen));
    for (String name : schema.json().path("properties").propertyNames()) {
      SchemaNode member = schema.child("properties", name);
      properties.merge(name, List.of(member), ObjectShape::moreSpecific);
    }
    schema.json().path("required").forEach(name -> required.add(name.asString("")));
    if (schema.json().path("additionalProperties").isObject() || schema.has("patternProperties")) {
      additional.add(schema);
    }
    alternatives.addAll(schema.alternatives());
  }

  /** Adds members that only an alternative declares; what is declared beside it holds for all. */
  private void addOptional(SchemaNode alternative, Set<String> declared) {
    of(alternative)
        .properties
        .forEach(
            (name, schemas) -> {
              if (!declared.contains(name)) {
                properties.merge(name, schemas, ObjectShape::joined);
              }
            });
  }

  private static List<SchemaNode> joined(List<SchemaNode> some, List<SchemaNode> others) {
    List<SchemaNode> all = new ArrayList<>(some);
    others.stream().filter(schema -> !all.contains(schema)).forEach(all::add);
    return all;
  }

  /** A constant says more than a list of texts, and a list of texts more than a type. */
  private static List<SchemaNode> moreSpecific(List<SchemaNode> earlier, List<SchemaNode> later) {
    return weight(earlier.get(0)) > weight(later.get(0)) ? earlier : later;
  }

  private static int weight(SchemaNode schema) {
    SchemaNode target = schema.target();
    if (target.has("const") || target.json().path("enum").size() == 1) {
      return 3;
    }
    return target.has("enum") ? 2 : target.isUnconstrained() ? 0 : 1;
  }

  /** The schema of a member that is declared in one way only. */
  Optional<SchemaNode> sole(String property) {
    List<SchemaNode> schemas = properties.getOrDefault(property, List.of());
    return schemas.size() == 1 ? Optional.of(schemas.get(0)) : Optional.empty();
  }

  /** The constant text of a member, if it has one. */
  Optional<String> constant(String property) {
    return sole(property)
        .flatMap(schema -> schema.target().constant())
        .filter(JsonNode::isString)
        .map(JsonNode::asString);
  }

  /** The texts that a member may have: its constant, or the texts it lists. */
  List<String> texts(String property) {
    return constant(property)
        .map(List::of)
        .orElseGet(
            () ->
                sole(property)
                    .flatMap(schema -> OpenEnum.valuesOf(schema.target()))
                    .orElse(List.of()));
  }
}
