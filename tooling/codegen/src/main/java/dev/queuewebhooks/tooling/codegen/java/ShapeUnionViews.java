package dev.queuewebhooks.tooling.codegen.java;

import dev.queuewebhooks.tooling.codegen.model.Definition.ShapeUnion;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes the views of unions whose branches are told apart by the members they have. */
final class ShapeUnionViews {

  private final String packageName;
  private final String source;

  ShapeUnionViews(String packageName, String source) {
    this.packageName = packageName;
    this.source = source;
  }

  /** What {@code shape-union.mustache} shows. */
  record ShapeUnionView(
      FileView file,
      List<String> javadoc,
      String typeName,
      String extended,
      String permits,
      List<String> branches) {}

  ShapeUnionView view(ShapeUnion union, List<String> interfaces) {
    Imports imports =
        new Imports().jackson("JsonAnyGetter", "JsonAnySetter", "JsonSubTypes", "JsonTypeInfo");
    imports.add("java.util.Map");
    imports.add("org.jspecify.annotations.Nullable");
    return new ShapeUnionView(
        new FileView(packageName, source, imports.sorted()),
        Describe.type(union, "Objects of several kinds, told apart by their members.").lines(),
        union.name(),
        String.join(", ", interfaces),
        Stream.concat(union.branches().stream(), Stream.of(union.name() + ".Unknown"))
            .collect(Collectors.joining(",\n        ")),
        union.branches());
  }
}
