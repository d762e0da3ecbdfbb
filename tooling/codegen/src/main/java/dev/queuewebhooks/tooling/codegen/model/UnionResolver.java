package dev.queuewebhooks.tooling.codegen.model;

import dev.queuewebhooks.tooling.codegen.model.Definition.FormBranch;
import dev.queuewebhooks.tooling.codegen.model.Definition.FormUnion;
import dev.queuewebhooks.tooling.codegen.model.Definition.TaggedBranch;
import dev.queuewebhooks.tooling.codegen.model.Definition.TaggedUnion;
import dev.queuewebhooks.tooling.codegen.model.JsonType.Anything;
import dev.queuewebhooks.tooling.codegen.model.JsonType.ListOf;
import dev.queuewebhooks.tooling.codegen.model.JsonType.MapOf;
import dev.queuewebhooks.tooling.codegen.model.JsonType.Named;
import dev.queuewebhooks.tooling.codegen.model.JsonType.Scalar;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Turns {@code oneOf} and {@code anyOf} with two or more real branches into a type. */
final class UnionResolver {

  private final TypeResolver types;
  private final TypeNames names;
  private final Definitions definitions;
  private final Problems problems;

  UnionResolver(TypeResolver types, TypeNames names, Definitions definitions, Problems problems) {
    this.types = types;
    this.names = names;
    this.definitions = definitions;
    this.problems = problems;
  }

  JsonType resolve(SchemaNode schema, String hint) {
    String name = names.nameOf(schema.pointer(), hint);
    List<SchemaNode> branches = schema.alternatives();
    Optional<Tag> tag = Tag.of(schema, branches);
    return tag.isPresent() ? tagged(schema, name, tag.get()) : byForm(schema, name, branches);
  }

  private JsonType tagged(SchemaNode schema, String name, Tag tag) {
    List<TaggedBranch> branches = new ArrayList<>();
    String fallback = null;
    for (Tag.Branch branch : tag.branches()) {
      JsonType type = types.use(branch.schema(), name + Words.of(branch.hint()).typeName()).type();
      if (!definitions.isObject(type)) {
        return unsupported(schema, "a branch with '" + tag.property() + "' is no object");
      }
      String object = ((Named) type).name();
      definitions.join(object, name);
      if (branch.texts().isEmpty()) {
        fallback = object;
      }
      branch.texts().forEach(text -> branches.add(new TaggedBranch(text, object)));
    }
    definitions.add(
        new TaggedUnion(
            name, schema.pointer(), schema.description(), tag.property(), branches, fallback));
    return new Named(name);
  }

  private JsonType byForm(SchemaNode schema, String name, List<SchemaNode> branches) {
    List<FormBranch> forms = new ArrayList<>();
    Set<JsonForm> seen = EnumSet.noneOf(JsonForm.class);
    Set<JsonType> distinct = new LinkedHashSet<>();
    for (int i = 0; i < branches.size(); i++) {
      TypeUse use = types.use(branches.get(i), name + branchName(branches.get(i), i));
      distinct.add(use.type());
      Optional<JsonForm> form = formOf(use.type());
      if (form.isPresent() && seen.add(form.get())) {
        forms.add(new FormBranch(form.get(), use));
      }
    }
    if (forms.size() < branches.size()) {
      return alike(schema, distinct, seen);
    }
    forms.stream()
        .filter(branch -> definitions.isObject(branch.use().type()))
        .forEach(branch -> definitions.join(((Named) branch.use().type()).name(), name));
    definitions.add(new FormUnion(name, schema.pointer(), schema.description(), forms));
    return new Named(name);
  }

  /** Branches of one form: the same scalar stays what it is, different texts are texts. */
  private JsonType alike(SchemaNode schema, Set<JsonType> types, Set<JsonForm> forms) {
    if (types.size() == 1) {
      return types.iterator().next();
    }
    if (forms.equals(Set.of(JsonForm.TEXT))) {
      return Scalar.STRING;
    }
    if (forms.equals(Set.of(JsonForm.NUMBER))) {
      return Scalar.NUMBER;
    }
    return unsupported(schema, "its branches cannot be told apart by their form or by a constant");
  }

  private JsonType unsupported(SchemaNode schema, String why) {
    problems.add(
        "WG003",
        schema.pointer(),
        "no Java type for this union: " + why,
        "Give each branch a required property with a constant of its own");
    return new Anything();
  }

  private Optional<JsonForm> formOf(JsonType type) {
    if (type instanceof Scalar scalar) {
      return Optional.of(JsonForm.of(scalar));
    }
    if (type instanceof ListOf) {
      return Optional.of(JsonForm.ARRAY);
    }
    if (type instanceof MapOf) {
      return Optional.of(JsonForm.OBJECT);
    }
    return type instanceof Named named ? definitions.formOf(named) : Optional.empty();
  }

  private static String branchName(SchemaNode branch, int index) {
    return branch
        .text("title")
        .map(title -> Words.of(title).typeName())
        .orElse("Variant" + (index + 1));
  }
}
