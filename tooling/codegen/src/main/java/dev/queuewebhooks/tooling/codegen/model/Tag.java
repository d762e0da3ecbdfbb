package dev.queuewebhooks.tooling.codegen.model;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/**
 * The member by whose text the branches of a union are told apart: the document's {@code
 * discriminator}, or else a member that is constant, and different, in every branch but at most
 * one.
 *
 * @param property the JSON name of the member
 * @param branches all branches with the texts that select them
 */
record Tag(String property, List<Branch> branches) {

  /**
   * One branch of the union.
   *
   * @param texts the texts that select it; none for the branch that takes the rest
   */
  record Branch(SchemaNode schema, List<String> texts) {

    /** What to call the branch if its schema has no name. */
    String hint() {
      return texts.isEmpty() ? "Other" : texts.get(0);
    }
  }

  static Optional<Tag> of(SchemaNode union, List<SchemaNode> branches) {
    Optional<String> declared = union.child("discriminator").text("propertyName");
    if (declared.isPresent()) {
      return Optional.of(declared(union, branches, declared.get()));
    }
    return ObjectShape.of(branches.get(0)).properties().keySet().stream()
        .map(property -> constant(branches, property))
        .filter(Tag::tellsApart)
        .findFirst();
  }

  /** By the document's mapping, by a constant in the branch, or by the name of its schema. */
  private static Tag declared(SchemaNode union, List<SchemaNode> branches, String property) {
    Map<String, List<String>> mapping = mapping(union);
    List<Branch> read = new ArrayList<>();
    for (SchemaNode branch : branches) {
      String target = branch.target().pointer().toString();
      String name = target.substring(target.lastIndexOf('/') + 1);
      List<String> texts = mapping.getOrDefault("#" + target, mapping.get(name));
      if (texts == null) {
        texts = textsOf(branch, property);
      }
      read.add(new Branch(branch, texts.isEmpty() ? List.of(name) : texts));
    }
    return new Tag(property, read);
  }

  private static Map<String, List<String>> mapping(SchemaNode union) {
    Map<String, List<String>> mapping = new TreeMap<>();
    JsonNode declared = union.json().path("discriminator").path("mapping");
    for (String text : declared.propertyNames()) {
      String target = declared.path(text).asString("");
      mapping.computeIfAbsent(target, first -> new ArrayList<>()).add(text);
    }
    return mapping;
  }

  private static Tag constant(List<SchemaNode> branches, String property) {
    return new Tag(
        property,
        branches.stream().map(branch -> new Branch(branch, textsOf(branch, property))).toList());
  }

  private static List<String> textsOf(SchemaNode branch, String property) {
    return ObjectShape.of(branch).texts(property);
  }

  private boolean tellsApart() {
    Set<String> seen = new HashSet<>();
    long rest = branches.stream().filter(branch -> branch.texts().isEmpty()).count();
    return rest <= 1
        && rest < branches.size()
        && branches.stream().flatMap(branch -> branch.texts().stream()).allMatch(seen::add)
        && branches.stream()
            .allMatch(branch -> ObjectShape.of(branch.schema()).properties().containsKey(property));
  }
}
