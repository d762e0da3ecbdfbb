package dev.queuewebhooks.tooling.codegen.model;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JsonPointer;

/**
 * The members that an object schema declares by itself, through {@code $ref} and through {@code
 * allOf}, merged: where several branches declare one member, the one that says more is taken.
 *
 * @param properties the schema of each declared member, in document order
 * @param required the members that must be there
 */
record ObjectShape(Map<String, SchemaNode> properties, Set<String> required) {

  static ObjectShape of(SchemaNode schema) {
    ObjectShape shape = new ObjectShape(new LinkedHashMap<>(), new LinkedHashSet<>());
    shape.collect(schema, new HashSet<>());
    return shape;
  }

  private void collect(SchemaNode schema, Set<JsonPointer> seen) {
    if (!seen.add(schema.pointer())) {
      return;
    }
    if (schema.isReference()) {
      collect(schema.target(), seen);
    }
    schema.elements("allOf").forEach(branch -> collect(branch, seen));
    for (String name : schema.json().path("properties").propertyNames()) {
      properties.merge(name, schema.child("properties", name), ObjectShape::moreSpecific);
    }
    schema.json().path("required").forEach(name -> required.add(name.asString("")));
  }

  /** A constant says more than a list of texts, and a list of texts more than a type. */
  private static SchemaNode moreSpecific(SchemaNode earlier, SchemaNode later) {
    return weight(earlier) > weight(later) ? earlier : later;
  }

  private static int weight(SchemaNode schema) {
    SchemaNode target = schema.target();
    if (target.constant().isPresent()) {
      return 3;
    }
    return target.has("enum") ? 2 : schema.json().isEmpty() ? 0 : 1;
  }

  /** The constant text of a member, if it has one. */
  Optional<String> constant(String property) {
    SchemaNode schema = properties.get(property);
    return schema == null ? Optional.empty() : schema.target().constant();
  }
}
