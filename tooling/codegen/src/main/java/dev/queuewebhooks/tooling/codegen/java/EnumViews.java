package dev.queuewebhooks.tooling.codegen.java;

import dev.queuewebhooks.tooling.codegen.model.Definition.EnumDefinition;
import dev.queuewebhooks.tooling.codegen.model.Definition.MixedEnum;
import dev.queuewebhooks.tooling.codegen.model.JsonType.Scalar;
import java.util.List;
import java.util.Set;

/** Makes the views of open enumerations. */
final class EnumViews {

  private final String packageName;
  private final String source;

  EnumViews(String packageName, String source) {
    this.packageName = packageName;
    this.source = source;
  }

  /** What {@code open-enum.mustache} shows. */
  record EnumView(
      FileView file,
      List<String> javadoc,
      String typeName,
      String implemented,
      List<ConstantView> constants) {}

  /** One text: its constant, the Java literal, and how a comment shows it. */
  record ConstantView(String constantName, String constantLiteral, String constantText) {}

  EnumView view(EnumDefinition definition, List<String> interfaces) {
    Imports imports = new Imports().jackson("JsonCreator", "JsonValue");
    imports.add("java.util.Objects");
    MemberNames names = new MemberNames(Set.of("UNRECOGNIZED"));
    return new EnumView(
        new FileView(packageName, source, imports.sorted()),
        Describe.type(definition, "One of the known texts, or another.")
            .tag("param value", "the text as received")
            .lines(),
        definition.name(),
        String.join(", ", interfaces),
        definition.values().stream()
            .map(
                value ->
                    new ConstantView(
                        names.constant(value), Literals.quoted(value), Javadoc.code(value)))
            .toList());
  }

  /** The view of an enumeration whose values are not all texts, for {@code mixed-enum.mustache}. */
  EnumView view(MixedEnum definition, List<String> interfaces) {
    Imports imports = new Imports().jackson("JsonCreator", "JsonValue");
    imports.add("java.math.BigDecimal");
    MemberNames names = new MemberNames(Set.of("UNRECOGNIZED"));
    return new EnumView(
        new FileView(packageName, source, imports.sorted()),
        Describe.type(definition, "One of the known values, or another.")
            .tag("param value", "the value as received; numbers as `BigDecimal`")
            .lines(),
        definition.name(),
        String.join(", ", interfaces),
        definition.values().stream()
            .map(
                value ->
                    new ConstantView(
                        names.constant(value.asString()),
                        Literals.constant(value, Scalar.NUMBER, imports),
                        Javadoc.code(value.toString())))
            .toList());
  }
}
