package dev.queuewebhooks.tooling.codegen.java;

import dev.queuewebhooks.tooling.codegen.model.Definition.ParametersDefinition;
import dev.queuewebhooks.tooling.codegen.model.Property;
import dev.queuewebhooks.tooling.codegen.model.RequestParameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Makes the views of the types that hold header fields and query parameters. */
final class ParametersViews {

  private static final Set<String> RESERVED_MEMBERS = Set.of("build", "builder", "fromJson");

  private final String packageName;
  private final String source;

  ParametersViews(String packageName, String source) {
    this.packageName = packageName;
    this.source = source;
  }

  /** The Java names of the parameters, in their order. */
  static List<String> members(List<RequestParameter> parameters) {
    MemberNames names = new MemberNames(RESERVED_MEMBERS);
    return parameters.stream().map(parameter -> names.member(parameter.name())).toList();
  }

  RecordView view(ParametersDefinition definition) {
    Imports imports = new Imports().jackson("JsonCreator", "JsonInclude", "JsonProperty");
    imports.add("org.jspecify.annotations.Nullable");
    JavaTypes types = new JavaTypes(imports);
    List<String> members = members(definition.parameters());
    List<ComponentView> components = new ArrayList<>();
    for (int i = 0; i < members.size(); i++) {
      components.add(
          RecordViews.component(
              definition.parameters().get(i).property(), members.get(i), types, imports));
    }
    if (components.stream().anyMatch(c -> c.neverNull() && c.copyMethod().isEmpty())) {
      imports.add("java.util.Objects");
    }
    return new RecordView(
        new FileView(packageName, source, imports.sorted()),
        javadoc(definition, members),
        definition.name(),
        false,
        "",
        "",
        "",
        components);
  }

  private static List<String> javadoc(ParametersDefinition definition, List<String> members) {
    Javadoc javadoc =
        new Javadoc(0)
            .paragraph(
                "The header fields and query parameters that "
                    + Javadoc.code(definition.description())
                    + " declares. Unlike the body, they are not signed.")
            .paragraph("In the document: " + Javadoc.code("#" + definition.pointer()));
    for (int i = 0; i < members.size(); i++) {
      Property property = definition.parameters().get(i).property();
      javadoc.tag("param " + members.get(i), property.description());
    }
    return javadoc.lines();
  }
}
