package dev.queuewebhooks.tooling.codegen.model;

import dev.queuewebhooks.tooling.codegen.model.Definition.EnumDefinition;
import dev.queuewebhooks.tooling.codegen.model.Definition.ObjectDefinition;
import dev.queuewebhooks.tooling.codegen.model.JsonType.Anything;
import dev.queuewebhooks.tooling.codegen.model.JsonType.ListOf;
import dev.queuewebhooks.tooling.codegen.model.JsonType.MapOf;
import dev.queuewebhooks.tooling.codegen.model.JsonType.Named;
import dev.queuewebhooks.tooling.codegen.model.JsonType.Scalar;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JsonPointer;

/**
 * Turns schemas into types, from wherever it is asked to start, and collects the definitions of the
 * types it meets. Each schema becomes a type once; a schema that contains itself meets its own
 * name.
 */
final class TypeResolver {

  private final TypeNames names;
  private final Definitions definitions;
  private final UnionResolver unions;
  private final Map<JsonPointer, JsonType> resolved = new HashMap<>();
  private final Set<JsonPointer> inProgress = new HashSet<>();

  TypeResolver(TypeNames names, Definitions definitions, Problems problems) {
    this.names = names;
    this.definitions = definitions;
    this.unions = new UnionResolver(this, names, definitions, problems);
  }

  /**
   * The type of a schema where it is used.
   *
   * @param hint the Java type name for an inline schema that becomes a type of its own
   */
  TypeUse use(SchemaNode schema, String hint) {
    if (schema.isReference() && !schema.hasConstraintsBesideReference()) {
      TypeUse target = use(schema.target(), hint);
      return schema.allowsNull() ? target.orNull() : target;
    }
    Optional<SchemaNode> alias = soleBranch(schema);
    if (alias.isPresent()) {
      TypeUse target = use(alias.get(), hint);
      return schema.allowsNull() ? target.orNull() : target;
    }
    boolean nullable = schema.allowsNull() || schema.isReference() && schema.target().allowsNull();
    return new TypeUse(type(schema, hint), nullable);
  }

  /** The one schema that this one stands for: a union or composition with a single real branch. */
  private static Optional<SchemaNode> soleBranch(SchemaNode schema) {
    if (schema.has("properties") || schema.isReference()) {
      return Optional.empty();
    }
    List<SchemaNode> branches = schema.alternatives();
    List<SchemaNode> parts = schema.elements("allOf");
    if (branches.size() == 1 && parts.isEmpty()) {
      return Optional.of(branches.get(0));
    }
    return branches.isEmpty() && parts.size() == 1 ? Optional.of(parts.get(0)) : Optional.empty();
  }

  private JsonType type(SchemaNode schema, String hint) {
    JsonType known = resolved.get(schema.pointer());
    if (known != null) {
      return known;
    }
    if (!inProgress.add(schema.pointer())) {
      return new Anything();
    }
    JsonType type = decide(schema, hint);
    inProgress.remove(schema.pointer());
    resolved.put(schema.pointer(), type);
    return type;
  }

  private JsonType decide(SchemaNode schema, String hint) {
    Optional<List<String>> openEnum = OpenEnum.valuesOf(schema);
    if (openEnum.isPresent()) {
      String name = names.nameOf(schema.pointer(), hint);
      definitions.add(
          new EnumDefinition(name, schema.pointer(), schema.description(), openEnum.get()));
      return new Named(name);
    }
    Set<String> types = schema.types();
    if (types.size() == 1 && !types.contains("object") && !types.contains("array")) {
      return Scalars.of(types.iterator().next(), schema);
    }
    if (schema.alternatives().size() > 1) {
      return unions.resolve(schema, hint);
    }
    if (types.size() > 1) {
      return new Anything();
    }
    if (types.contains("array") || schema.has("items")) {
      return new ListOf(
          schema.has("items")
              ? use(schema.child("items"), hint + "Item")
              : TypeUse.of(new Anything()));
    }
    return object(schema, hint, types);
  }

  private JsonType object(SchemaNode schema, String hint, Set<String> types) {
    ObjectShape shape = ObjectShape.of(schema);
    if (!shape.properties().isEmpty()) {
      return define(schema, shape, hint);
    }
    if (schema.json().path("additionalProperties").isObject()) {
      return new MapOf(use(schema.child("additionalProperties"), hint + "Value"));
    }
    if (types.contains("object")) {
      return new MapOf(new TypeUse(new Anything(), true));
    }
    return schema.constant().isPresent() ? Scalar.STRING : new Anything();
  }

  private JsonType define(SchemaNode schema, ObjectShape shape, String hint) {
    String name = names.nameOf(schema.pointer(), hint);
    Named type = new Named(name);
    // Known before its members are looked at, so that a member may be of the same type.
    resolved.put(schema.pointer(), type);
    definitions.announceObject(name);
    List<Property> properties = new ArrayList<>();
    shape.properties().forEach((key, member) -> properties.add(property(name, key, member, shape)));
    definitions.add(
        new ObjectDefinition(name, schema.pointer(), schema.description(), properties, List.of()));
    return type;
  }

  private Property property(String owner, String key, SchemaNode schema, ObjectShape shape) {
    SchemaNode target = schema.target();
    return new Property(
        key,
        use(schema, owner + Words.of(key).typeName()),
        shape.required().contains(key),
        target.constant().orElse(null),
        schema.flag("x-sensitive") || target.flag("x-sensitive"),
        schema.flag("deprecated"),
        schema.text("description").orElseGet(target::description));
  }
}
