package dev.queuewebhooks.tooling.codegen.model;

import dev.queuewebhooks.tooling.codegen.model.Definition.EnumDefinition;
import dev.queuewebhooks.tooling.codegen.model.Definition.MixedEnum;
import dev.queuewebhooks.tooling.codegen.model.JsonType.Anything;
import dev.queuewebhooks.tooling.codegen.model.JsonType.Named;
import dev.queuewebhooks.tooling.codegen.model.JsonType.Scalar;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/**
 * Turns schemas into types, from wherever it is asked to start, and collects the definitions of the
 * types it meets. Each schema becomes a type once; a schema that contains itself meets its own
 * name.
 */
final class TypeResolver {

  private final TypeNames names;
  private final Definitions definitions;
  private final UnionResolver unions;
  private final ObjectResolver objects;
  private final ListResolver lists;
  private final MapResolver maps;
  private final Map<JsonPointer, JsonType> resolved = new HashMap<>();
  private final Set<JsonPointer> inProgress = new HashSet<>();

  TypeResolver(TypeNames names, Definitions definitions, Problems problems) {
    this.names = names;
    this.definitions = definitions;
    this.unions = new UnionResolver(this, names, definitions, problems);
    this.objects = new ObjectResolver(this, names, definitions);
    this.lists = new ListResolver(this, names, definitions, unions);
    this.maps = new MapResolver(unions);
  }

  /**
   * The type of a schema where it is used.
   *
   * @param hint the Java type name for an inline schema that becomes a type of its own
   */
  TypeUse use(SchemaNode schema, String hint) {
    JsonType type = type(schema, hint);
    return new TypeUse(type, type instanceof Anything || schema.allowsNull());
  }

  private JsonType type(SchemaNode schema, String hint) {
    if (schema.isReference() && schema.isUnconstrained()) {
      SchemaNode target = schema.target();
      return type(target, TypeNames.hint(target.pointer()));
    }
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

  /** Makes a type known before its definition is complete, so that it may contain itself. */
  void announce(JsonPointer pointer, JsonType type) {
    resolved.put(pointer, type);
  }

  private JsonType decide(SchemaNode schema, String hint) {
    Optional<SchemaNode> alias = soleBranch(schema);
    if (alias.isPresent()) {
      return type(alias.get(), hint);
    }
    Optional<List<String>> texts = OpenEnum.valuesOf(schema);
    if (texts.isPresent()) {
      String name = names.nameOf(schema.pointer(), hint);
      definitions.add(
          new EnumDefinition(name, schema.pointer(), schema.description(), texts.get()));
      return new Named(name);
    }
    if (schema.constant().isPresent()) {
      return constant(schema.constant().get(), schema);
    }
    Set<String> kinds = OpenEnum.kinds(schema);
    if (kinds.size() > 1) {
      String name = names.nameOf(schema.pointer(), hint);
      definitions.add(
          new MixedEnum(name, schema.pointer(), schema.description(), OpenEnum.values(schema)));
      return new Named(name);
    }
    Set<String> types = schema.types().isEmpty() ? kinds : schema.types();
    if (types.size() == 1 && !types.contains("object") && !types.contains("array")) {
      return Scalars.of(types.iterator().next(), schema);
    }
    return types.size() > 1 ? unions.ofTypes(schema, hint) : structure(schema, hint);
  }

  /** Objects, lists and unions; also where the document leaves {@code type} out. */
  private JsonType structure(SchemaNode schema, String hint) {
    ObjectShape shape = ObjectShape.of(schema);
    if (!shape.properties().isEmpty()) {
      return objects.define(schema, shape, hint);
    }
    if (schema.alternatives().size() > 1) {
      return unions.ofBranches(schema, hint);
    }
    return schema.types().contains("array") || schema.has("items") || schema.has("prefixItems")
        ? lists.list(schema, hint)
        : maps.map(schema, hint);
  }

  /** The object part of a schema that allows other values as well. */
  JsonType objectOrMap(SchemaNode schema, String hint) {
    ObjectShape shape = ObjectShape.of(schema);
    return shape.properties().isEmpty()
        ? maps.map(schema, hint)
        : objects.defineAs(schema, shape, hint);
  }

  /** The array part of a schema that allows other values as well. */
  JsonType list(SchemaNode schema, String hint) {
    return lists.plainList(schema, hint);
  }

  /** The type of all members that a schema allows but does not declare; empty if any value. */
  Optional<TypeUse> undeclared(SchemaNode schema, String hint) {
    return maps.values(schema, hint);
  }

  private static JsonType constant(JsonNode value, SchemaNode schema) {
    if (value.isString()) {
      return Scalar.STRING;
    }
    if (value.isBoolean()) {
      return Scalar.BOOLEAN;
    }
    return schema.types().contains("integer") ? Scalars.of("integer", schema) : Scalar.NUMBER;
  }

  /** The one schema that this one stands for: a union or composition with a single real branch. */
  private static Optional<SchemaNode> soleBranch(SchemaNode schema) {
    if (schema.has("properties") || schema.has("enum") || schema.has("const")) {
      return Optional.empty();
    }
    List<SchemaNode> branches = schema.alternatives();
    List<SchemaNode> parts =
        schema.elements("allOf").stream()
            .filter(part -> part.isReference() || !part.isUnconstrained())
            .toList();
    if (branches.size() == 1 && parts.isEmpty()) {
      return Optional.of(branches.get(0));
    }
    return branches.isEmpty() && parts.size() == 1 && !schema.isReference()
        ? Optional.of(parts.get(0))
        : Optional.empty();
  }
}
