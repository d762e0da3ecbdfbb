package dev.queuewebhooks.tooling.codegen.model;

import dev.queuewebhooks.tooling.codegen.model.Definition.FormBranch;
import dev.queuewebhooks.tooling.codegen.model.Definition.FormUnion;
import dev.queuewebhooks.tooling.codegen.model.JsonType.Anything;
import dev.queuewebhooks.tooling.codegen.model.JsonType.ListOf;
import dev.queuewebhooks.tooling.codegen.model.JsonType.Named;
import dev.queuewebhooks.tooling.codegen.model.JsonType.Scalar;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JsonPointer;

/** Turns schemas that allow values of several kinds into types. */
final class UnionResolver {

  private final TypeResolver types;
  private final TypeNames names;
  private final Definitions definitions;
  private final ObjectUnions objectUnions;
  private final Problems problems;

  UnionResolver(TypeResolver types, TypeNames names, Definitions definitions, Problems problems) {
    this.types = types;
    this.names = names;
    this.definitions = definitions;
    this.problems = problems;
    this.objectUnions = new ObjectUnions(types, definitions);
  }

  /** The type of a schema with several names in {@code type}. */
  JsonType ofTypes(SchemaNode schema, String hint) {
    String name = names.nameOf(schema.pointer(), hint);
    Map<JsonForm, List<TypeUse>> forms = new EnumMap<>(JsonForm.class);
    for (String type : schema.types()) {
      JsonType branch =
          switch (type) {
            case "array" -> types.list(schema, name);
            case "object" -> types.objectOrMap(schema, name + "Object");
            default -> Scalars.of(type, schema);
          };
      definitions.formOf(branch).ifPresent(form -> add(forms, form, TypeUse.of(branch)));
    }
    return byForm(schema, name, forms);
  }

  /**
   * One type for the values of several schemas.
   *
   * @param place what they stand below; a type that is made for them is named after it
   */
  TypeUse common(SchemaNode place, List<SchemaNode> schemas, String hint) {
    boolean nullable = schemas.stream().anyMatch(SchemaNode::allowsNull);
    List<SchemaNode> branches = schemas.stream().filter(schema -> !schema.isNullOnly()).toList();
    Set<JsonType> kinds = new LinkedHashSet<>();
    for (int i = 0; i < branches.size(); i++) {
      String variant = branches.size() == 1 ? "" : ObjectUnions.branchName(branches.get(i), i);
      kinds.add(types.use(branches.get(i), hint + variant).type());
    }
    if (kinds.isEmpty() || kinds.contains(new Anything())) {
      return new TypeUse(new Anything(), true);
    }
    JsonType type =
        kinds.size() == 1
            ? kinds.iterator().next()
            : ofBranches(place, flat(branches), names.nameOf(place.pointer(), hint));
    return new TypeUse(type, nullable || type instanceof Anything);
  }

  /** The type of a schema with several real branches in {@code oneOf} or {@code anyOf}. */
  JsonType ofBranches(SchemaNode schema, String hint) {
    return ofBranches(schema, flat(schema.alternatives()), names.nameOf(schema.pointer(), hint));
  }

  private JsonType ofBranches(SchemaNode schema, List<SchemaNode> branches, String name) {
    if (branches.stream().allMatch(branch -> isObject(branch))) {
      return objectUnions.define(schema, branches, name).orElseGet(() -> anything(schema));
    }
    types.announce(schema.pointer(), new Named(name));
    Map<JsonForm, List<TypeUse>> forms = new EnumMap<>(JsonForm.class);
    List<SchemaNode> objects = branches.stream().filter(UnionResolver::isObject).toList();
    if (objects.size() > 1) {
      String union = names.unused(name + "Object");
      Optional<JsonType> type = objectUnions.define(schema, objects, union);
      if (type.isEmpty()) {
        return anything(schema);
      }
      add(forms, JsonForm.OBJECT, TypeUse.of(type.get()));
    }
    for (int i = 0; i < branches.size(); i++) {
      SchemaNode branch = branches.get(i);
      if (objects.size() < 2 || !objects.contains(branch)) {
        String variant = name + ObjectUnions.branchName(branch, i);
        TypeUse use =
            branch.target().has("prefixItems")
                ? TypeUse.of(types.list(branch.target(), variant))
                : types.use(branch, variant);
        Optional<JsonForm> form = definitions.formOf(use.type());
        if (form.isEmpty()) {
          return anything(schema);
        }
        add(forms, form.get(), use);
      }
    }
    return byForm(schema, name, forms);
  }

  private static void add(Map<JsonForm, List<TypeUse>> forms, JsonForm form, TypeUse use) {
    forms.computeIfAbsent(form, first -> new ArrayList<>()).add(use);
  }

  private JsonType byForm(SchemaNode schema, String name, Map<JsonForm, List<TypeUse>> usesByForm) {
    List<FormBranch> branches = new ArrayList<>();
    for (Map.Entry<JsonForm, List<TypeUse>> form : usesByForm.entrySet()) {
      Optional<TypeUse> use = common(form.getKey(), form.getValue());
      if (use.isEmpty()) {
        return anything(schema);
      }
      branches.add(new FormBranch(form.getKey(), use.get()));
    }
    if (branches.size() == 1) {
      types.announce(schema.pointer(), branches.get(0).use().type());
      return branches.get(0).use().type();
    }
    branches.stream()
        .filter(branch -> definitions.isObject(branch.use().type()))
        .forEach(branch -> definitions.join(((Named) branch.use().type()).name(), name));
    definitions.add(
        new FormUnion(name, schema.pointer(), schema.description(), List.copyOf(branches)));
    return new Named(name);
  }

  /**
   * One type for all branches of one form: different texts are texts, different lists are lists.
   */
  private static Optional<TypeUse> common(JsonForm form, List<TypeUse> uses) {
    if (uses.stream().map(TypeUse::type).distinct().count() == 1) {
      return Optional.of(uses.get(0));
    }
    return switch (form) {
      case TEXT -> Optional.of(TypeUse.of(Scalar.STRING));
      case NUMBER -> Optional.of(TypeUse.of(Scalar.NUMBER));
      case BOOLEAN -> Optional.of(TypeUse.of(Scalar.BOOLEAN));
      case ARRAY -> Optional.of(TypeUse.of(new ListOf(new TypeUse(new Anything(), true))));
      case OBJECT -> Optional.empty();
    };
  }

  private JsonType anything(SchemaNode schema) {
    problems.note(
        "WG003",
        schema.pointer(),
        "the branches of this union cannot be told apart, so its type is Object",
        "Give each branch a required property with a constant of its own");
    types.announce(schema.pointer(), new Anything());
    return new Anything();
  }

  /** The branches, with those of unions that are branches themselves. */
  private static List<SchemaNode> flat(List<SchemaNode> branches) {
    return flat(branches, new LinkedHashSet<>());
  }

  private static List<SchemaNode> flat(List<SchemaNode> branches, Set<JsonPointer> seen) {
    List<SchemaNode> flat = new ArrayList<>();
    for (SchemaNode branch : branches) {
      SchemaNode target = branch.target();
      boolean nested =
          target.alternatives().size() > 1
              && ObjectShape.of(target).properties().isEmpty()
              && !target.has("discriminator")
              && OpenEnum.valuesOf(target).isEmpty();
      if (!nested) {
        flat.add(branch);
      } else if (seen.add(target.pointer())) {
        flat.addAll(flat(target.alternatives(), seen));
      }
    }
    return flat;
  }

  private static boolean isObject(SchemaNode schema) {
    return !ObjectShape.of(schema).properties().isEmpty();
  }
}
