package dev.queuewebhooks.tooling.codegen.java;

import dev.queuewebhooks.tooling.codegen.model.Definition;
import dev.queuewebhooks.tooling.codegen.model.Definition.ObjectDefinition;
import dev.queuewebhooks.tooling.codegen.model.Definition.TaggedBranch;
import dev.queuewebhooks.tooling.codegen.model.Definition.TaggedUnion;
import dev.queuewebhooks.tooling.codegen.model.JsonType.Scalar;
import dev.queuewebhooks.tooling.codegen.model.Property;
import dev.queuewebhooks.tooling.codegen.model.Words;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Makes the views of unions whose branches carry a text that tells them apart. */
final class TaggedUnionViews {

  private final String packageName;
  private final String source;
  private final Map<String, Definition> definitions;

  /**
   * Views of the unions of one model.
   *
   * @param definitions all definitions of the model, by name
   */
  TaggedUnionViews(String packageName, String source, Map<String, Definition> definitions) {
    this.packageName = packageName;
    this.source = source;
    this.definitions = definitions;
  }

  /** What {@code tagged-union.mustache} shows. */
  record TaggedUnionView(
      FileView file,
      List<String> javadoc,
      String typeName,
      String extended,
      String tagJson,
      String tagText,
      String tagType,
      String tagMember,
      String unknownMember,
      boolean unknownNested,
      String fallbackType,
      String permits,
      List<BranchView> branches) {}

  /** One branch: the text that selects it, as a Java literal, and its type. */
  record BranchView(String branchTag, String branchType) {}

  TaggedUnionView view(TaggedUnion union, List<String> interfaces) {
    boolean nested = union.fallback() == null;
    String fallback = nested ? union.name() + ".Unknown" : union.fallback();
    Imports imports = new Imports().jackson("JsonSubTypes", "JsonTypeInfo");
    Optional<String> member = commonMember(union);
    boolean always = member.isPresent() && !nested && isAlwaysThere(union);
    if (nested) {
      imports.jackson("JsonAnyGetter", "JsonAnySetter", "JsonInclude", "JsonProperty");
      imports.add("java.util.Map");
    }
    if (nested || member.isPresent() && !always) {
      imports.add("org.jspecify.annotations.Nullable");
    }
    return new TaggedUnionView(
        new FileView(packageName, source, imports.sorted()),
        Describe.type(union, "Objects of several kinds, told apart by a text.").lines(),
        union.name(),
        String.join(", ", interfaces),
        Literals.quoted(union.property()),
        Javadoc.code(union.property()),
        always ? "String" : "@Nullable String",
        member.orElse(""),
        Words.of(union.property()).memberName(),
        nested,
        fallback,
        String.join(",\n        ", permits(union, fallback)),
        union.branches().stream()
            .map(branch -> new BranchView(Literals.quoted(branch.tag()), branch.type()))
            .toList());
  }

  private static List<String> permits(TaggedUnion union, String fallback) {
    return Stream.concat(union.branches().stream().map(TaggedBranch::type), Stream.of(fallback))
        .distinct()
        .toList();
  }

  /** The Java name of the tag, if every branch has it as a text. */
  private Optional<String> commonMember(TaggedUnion union) {
    return tags(union).allMatch(tag -> tag.filter(TaggedUnionViews::isText).isPresent())
        ? Optional.of(Words.of(union.property()).memberName())
        : Optional.empty();
  }

  private boolean isAlwaysThere(TaggedUnion union) {
    return tags(union).flatMap(Optional::stream).allMatch(Property::required);
  }

  static boolean isText(Property property) {
    return property.use().type() == Scalar.STRING && !property.use().nullable();
  }

  private Stream<Optional<Property>> tags(TaggedUnion union) {
    Stream<String> types = union.branches().stream().map(TaggedBranch::type);
    return Stream.concat(types, Stream.ofNullable(union.fallback()))
        .map(type -> property(definitions.get(type), union.property()));
  }

  private static Optional<Property> property(Definition definition, String name) {
    return definition instanceof ObjectDefinition object
        ? object.properties().stream().filter(p -> p.jsonName().equals(name)).findFirst()
        : Optional.empty();
  }
}
