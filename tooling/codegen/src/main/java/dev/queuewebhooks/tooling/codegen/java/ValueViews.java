package dev.queuewebhooks.tooling.codegen.java;

import dev.queuewebhooks.tooling.codegen.model.Definition.ValueDefinition;
import dev.queuewebhooks.tooling.codegen.model.JsonType.ListOf;
import dev.queuewebhooks.tooling.codegen.model.JsonType.MapOf;
import java.util.List;

/** Makes the views of bodies that are no objects. */
final class ValueViews {

  private final String packageName;
  private final String source;

  ValueViews(String packageName, String source) {
    this.packageName = packageName;
    this.source = source;
  }

  /** What {@code value.mustache} shows. */
  record ValueView(
      FileView file,
      List<String> javadoc,
      String typeName,
      String implemented,
      String valueType,
      String copyMethod) {}

  ValueView view(ValueDefinition value, List<String> interfaces) {
    Imports imports = new Imports().jackson("JsonCreator", "JsonValue");
    String type = new JavaTypes(imports).always(value.use());
    return new ValueView(
        new FileView(packageName, source, imports.sorted()),
        Describe.type(value, "A value that is no object.").tag("param value", "the value").lines(),
        value.name(),
        String.join(", ", interfaces),
        type,
        copyMethod(value));
  }

  private static String copyMethod(ValueDefinition value) {
    String suffix = value.use().nullable() ? "OrNull" : "";
    if (value.use().type() instanceof ListOf) {
      return "list" + suffix;
    }
    return value.use().type() instanceof MapOf ? "map" + suffix : "";
  }
}
