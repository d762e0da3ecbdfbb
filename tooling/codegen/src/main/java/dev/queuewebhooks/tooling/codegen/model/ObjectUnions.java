package dev.queuewebhooks.tooling.codegen.model;

import dev.queuewebhooks.tooling.codegen.model.Definition.ShapeUnion;
import dev.queuewebhooks.tooling.codegen.model.Definition.TaggedBranch;
import dev.queuewebhooks.tooling.codegen.model.Definition.TaggedUnion;
import dev.queuewebhooks.tooling.codegen.model.JsonType.Named;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Defines unions all of whose branches are objects with declared members. */
final class ObjectUnions {

  private final TypeResolver types;
  private final Definitions definitions;

  ObjectUnions(TypeResolver types, Definitions definitions) {
    this.types = types;
    this.definitions = definitions;
  }

  /** The union's type; empty when nothing tells the branches apart. */
  Optional<JsonType> define(SchemaNode schema, List<SchemaNode> branches, String name) {
    definitions.announceObjectUnion(name);
    Optional<Tag> tag = Tag.of(schema, branches);
    if (tag.isPresent()) {
      return Optional.of(tagged(schema, name, tag.get()));
    }
    Set<Set<String>> shapes = new HashSet<>();
    boolean distinct =
        branches.stream()
            .allMatch(branch -> shapes.add(ObjectShape.of(branch).properties().keySet()));
    return distinct ? Optional.of(byShape(schema, branches, name)) : Optional.empty();
  }

  private JsonType tagged(SchemaNode schema, String name, Tag tag) {
    types.announce(schema.pointer(), new Named(name));
    List<TaggedBranch> branches = new ArrayList<>();
    String fallback = null;
    for (Tag.Branch branch : tag.branches()) {
      String object = object(branch.schema(), name + Words.of(branch.hint()).typeName(), name);
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

  private JsonType byShape(SchemaNode schema, List<SchemaNode> branches, String name) {
    types.announce(schema.pointer(), new Named(name));
    Set<String> objects = new LinkedHashSet<>();
    for (int i = 0; i < branches.size(); i++) {
      objects.add(object(branches.get(i), name + branchName(branches.get(i), i), name));
    }
    definitions.add(
        new ShapeUnion(name, schema.pointer(), schema.description(), List.copyOf(objects)));
    return new Named(name);
  }

  private String object(SchemaNode branch, String hint, String union) {
    String object = ((Named) types.use(branch, hint).type()).name();
    definitions.join(object, union);
    return object;
  }

  /** What to call an inline branch. */
  static String branchName(SchemaNode branch, int index) {
    return branch
        .text("title")
        .map(title -> Words.of(title).typeName())
        .orElse("Variant" + (index + 1));
  }
}
