package dev.queuewebhooks.tooling.codegen.model;

import dev.queuewebhooks.tooling.codegen.model.Definition.ObjectDefinition;
import dev.queuewebhooks.tooling.codegen.model.JsonType.Anything;
import dev.queuewebhooks.tooling.codegen.model.JsonType.Named;
import dev.queuewebhooks.tooling.codegen.model.JsonType.Scalar;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Turns object schemas with declared members into definitions. */
final class ObjectResolver {

  private final TypeResolver types;
  private final TypeNames names;
  private final Definitions definitions;

  ObjectResolver(TypeResolver types, TypeNames names, Definitions definitions) {
    this.types = types;
    this.names = names;
    this.definitions = definitions;
  }

  Named define(SchemaNode schema, ObjectShape shape, String hint) {
    Named type = new Named(names.nameOf(schema.pointer(), hint));
    types.announce(schema.pointer(), type);
    return define(schema, shape, type);
  }

  /** Defines an object under a name of its own, because its schema stands for more than it. */
  Named defineAs(SchemaNode schema, ObjectShape shape, String name) {
    return define(schema, shape, new Named(names.unused(name)));
  }

  private Named define(SchemaNode schema, ObjectShape shape, Named type) {
    definitions.announceObject(type.name());
    List<Property> properties = new ArrayList<>();
    shape
        .properties()
        .forEach((key, schemas) -> properties.add(property(type.name(), key, schemas, shape)));
    TypeUse additional =
        Optional.of(shape.additional())
            .filter(parts -> parts.size() == 1)
            .flatMap(parts -> types.undeclared(parts.get(0), type.name() + "Value"))
            .orElse(new TypeUse(new Anything(), true));
    definitions.add(
        new ObjectDefinition(
            type.name(),
            schema.pointer(),
            schema.target().description(),
            properties,
            additional,
            List.of()));
    return type;
  }

  private Property property(String owner, String key, List<SchemaNode> schemas, ObjectShape shape) {
    SchemaNode first = schemas.get(0);
    SchemaNode target = first.target();
    String hint = owner + Words.of(key).typeName();
    TypeUse use = schemas.size() == 1 ? types.use(first, hint) : common(schemas, hint);
    return new Property(
        key,
        use,
        shape.required().contains(key),
        schemas.size() == 1 ? target.constant().orElse(null) : null,
        schemas.stream().anyMatch(s -> s.flag("x-sensitive") || s.target().flag("x-sensitive")),
        schemas.stream().allMatch(s -> s.flag("deprecated")),
        description(first, target));
  }

  /** One type for what alternatives declare differently; any value when there is none. */
  private TypeUse common(List<SchemaNode> schemas, String hint) {
    List<TypeUse> uses = new ArrayList<>();
    for (int i = 0; i < schemas.size(); i++) {
      uses.add(types.use(schemas.get(i), i == 0 ? hint : hint + (i + 1)));
    }
    boolean nullable = uses.stream().anyMatch(TypeUse::nullable);
    if (uses.stream().map(TypeUse::type).distinct().count() == 1) {
      return new TypeUse(uses.get(0).type(), nullable);
    }
    boolean texts =
        uses.stream()
            .allMatch(
                use -> definitions.formOf(use.type()).filter(JsonForm.TEXT::equals).isPresent());
    return new TypeUse(texts ? Scalar.STRING : new Anything(), nullable || !texts);
  }

  private static String description(SchemaNode schema, SchemaNode target) {
    StringBuilder text =
        new StringBuilder(schema.text("description").orElseGet(target::description));
    if (target.has("enum") && target.texts().isEmpty()) {
      sentence(
          text,
          "One of "
              + target
                  .json()
                  .path("enum")
                  .valueStream()
                  .map(JsonNode::toString)
                  .collect(Collectors.joining(", ")));
    }
    JsonNode fallback =
        schema.has("default") ? schema.json().path("default") : target.json().path("default");
    if (!fallback.isMissingNode()) {
      sentence(text, "When absent, `" + fallback + "` is meant");
    }
    return text.toString();
  }

  private static void sentence(StringBuilder text, String sentence) {
    if (!text.isEmpty()) {
      text.append(text.charAt(text.length() - 1) == '.' ? " " : ". ");
    }
    text.append(sentence).append('.');
  }
}
