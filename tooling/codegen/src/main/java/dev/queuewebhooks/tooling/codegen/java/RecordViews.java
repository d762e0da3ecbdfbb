package dev.queuewebhooks.tooling.codegen.java;

import dev.queuewebhooks.tooling.codegen.model.Definition.ObjectDefinition;
import dev.queuewebhooks.tooling.codegen.model.JsonType.ListOf;
import dev.queuewebhooks.tooling.codegen.model.JsonType.MapOf;
import dev.queuewebhooks.tooling.codegen.model.Property;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Makes the views of records. */
final class RecordViews {

  /** Members that every generated record or its builder has anyway. */
  private static final Set<String> RESERVED_MEMBERS =
      Set.of(
          "additionalProperties",
          "additionalProperties2",
          "additionalProperty",
          "build",
          "builder",
          "fromJson",
          "toBuilder");

  private static final String EXTRAS = "additionalProperties";

  private final String packageName;
  private final String source;

  RecordViews(String packageName, String source) {
    this.packageName = packageName;
    this.source = source;
  }

  /**
   * The view of an object.
   *
   * @param extraUnions interfaces that it implements besides the unions that the document declares
   */
  RecordView view(ObjectDefinition object, List<String> extraUnions) {
    Imports imports = new Imports();
    imports.jackson("JsonAnyGetter", "JsonAnySetter", "JsonCreator", "JsonInclude", "JsonProperty");
    imports.add("java.util.LinkedHashMap");
    imports.add("java.util.Map");
    imports.add("java.util.StringJoiner");
    imports.add("org.jspecify.annotations.Nullable");
    List<ComponentView> components = components(object, new JavaTypes(imports), imports);
    if (components.stream().anyMatch(c -> c.neverNull() && c.copyMethod().isEmpty())) {
      imports.add("java.util.Objects");
    }
    List<String> unions = Stream.concat(extraUnions.stream(), object.unions().stream()).toList();
    if (!unions.isEmpty()) {
      imports.jackson("JsonTypeInfo");
    }
    return new RecordView(
        new FileView(packageName, source, imports.sorted()),
        javadoc(object, components),
        object.name(),
        !unions.isEmpty(),
        String.join(", ", unions),
        new JavaTypes(imports).orNull(object.additional().type()),
        extras(object),
        components);
  }

  private static List<ComponentView> components(
      ObjectDefinition object, JavaTypes types, Imports imports) {
    MemberNames names = new MemberNames(RESERVED_MEMBERS);
    List<ComponentView> components = new ArrayList<>();
    for (Property property : object.properties()) {
      components.add(component(property, names.member(property.jsonName()), types, imports));
    }
    return components;
  }

  static ComponentView component(
      Property property, String member, JavaTypes types, Imports imports) {
    boolean nullable = property.use().nullable();
    String componentType =
        property.required() ? types.always(property.use()) : types.orNull(property.use().type());
    boolean primitive = Character.isLowerCase(componentType.charAt(0));
    String description =
        property.description().isBlank()
            ? "the member `" + property.jsonName() + "`"
            : property.description();
    return new ComponentView(
        Literals.quoted(property.jsonName()),
        member,
        componentType,
        nullable ? types.orNull(property.use().type()) : types.boxed(property.use().type()),
        types.orNull(property.use().type()),
        property.required(),
        nullable,
        property.required() && !nullable && !primitive,
        property.constant() == null
            ? ""
            : Literals.constant(property.constant(), property.use().type(), imports),
        copyMethod(property),
        property.sensitive(),
        property.deprecated(),
        new Javadoc(4)
            .paragraph("Sets {@code " + member + "}.")
            .tag("param " + member, description)
            .tag("return", "this builder")
            .lines());
  }

  /** Jackson takes the component's own name for a JSON name, so no declared member may have it. */
  private static String extras(ObjectDefinition object) {
    boolean taken = object.properties().stream().anyMatch(p -> p.jsonName().equals(EXTRAS));
    return taken ? EXTRAS + "2" : EXTRAS;
  }

  private static String copyMethod(Property property) {
    boolean list = property.use().type() instanceof ListOf;
    boolean map = property.use().type() instanceof MapOf;
    if (!list && !map) {
      return "";
    }
    boolean never = property.required() && !property.use().nullable();
    return (list ? "list" : "map") + (never ? "" : "OrNull");
  }

  private static List<String> javadoc(ObjectDefinition object, List<ComponentView> components) {
    Javadoc javadoc = Describe.type(object, "The object `" + object.name() + "`.");
    for (int i = 0; i < components.size(); i++) {
      Property property = object.properties().get(i);
      javadoc.tag(
          "param " + components.get(i).member(),
          property.description().isBlank()
              ? "the member `" + property.jsonName() + "`"
              : property.description());
    }
    return javadoc
        .tag(
            "param " + extras(object),
            "members that the schema does not declare, and declared ones that are optional and were"
                + " given as null")
        .lines();
  }
}
