package dev.queuewebhooks.tooling.codegen.model;

import dev.queuewebhooks.tooling.codegen.model.Definition.ObjectDefinition;
import dev.queuewebhooks.tooling.codegen.model.Definition.ValueDefinition;
import dev.queuewebhooks.tooling.codegen.model.JsonType.Named;
import dev.queuewebhooks.tooling.document.Body;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Decides what the body of an event is read as: JSON first, then a form, then bytes. */
final class PayloadResolver {

  private final TypeResolver types;
  private final TypeNames names;
  private final Definitions definitions;
  private final Problems problems;
  private final TextFormats formats;

  PayloadResolver(TypeResolver types, TypeNames names, Definitions definitions, Problems problems) {
    this.types = types;
    this.names = names;
    this.definitions = definitions;
    this.problems = problems;
    this.formats = new TextFormats(definitions);
  }

  /**
   * What the body of an event is.
   *
   * @param hint the Java type name for an inline schema
   */
  Payload payload(EventSource source, String hint) {
    Optional<SchemaNode> json = source.jsonBody();
    Optional<SchemaNode> form = source.formBody();
    if (json.isPresent()) {
      String type = named(json.get(), hint);
      return new Payload.Json(type, form.map(other -> same(type, json.get(), other)).orElse(null));
    }
    Optional<Payload> read = form.flatMap(schema -> form(schema, hint));
    return read.orElseGet(() -> other(source));
  }

  /** The name of a schema's type; a type without a name is wrapped in one that has. */
  String named(SchemaNode schema, String hint) {
    TypeUse use = types.use(schema, hint);
    if (use.type() instanceof Named named && !use.nullable()) {
      return named.name();
    }
    String name = names.unused(hint);
    definitions.add(
        new ValueDefinition(name, schema.pointer(), schema.target().description(), use));
    return name;
  }

  private @Nullable FormLayout same(String type, SchemaNode json, SchemaNode form) {
    Optional<ObjectDefinition> object = definitions.object(type);
    if (object.isPresent() && json.target().json().equals(form.target().json())) {
      return layout(object.get(), form);
    }
    problems.note(
        "WG007",
        form.pointer(),
        "the form has another schema than the JSON body, so only JSON is read",
        "Refer to the same object schema in both");
    return null;
  }

  private Optional<Payload> form(SchemaNode schema, String hint) {
    TypeUse use = types.use(schema, hint);
    Optional<ObjectDefinition> object =
        use.type() instanceof Named named ? definitions.object(named.name()) : Optional.empty();
    if (object.isEmpty()) {
      problems.note(
          "WG007",
          schema.pointer(),
          "the schema of the form declares no members, so the form is handed over as bytes",
          "Declare its fields as properties of an object");
    }
    return object.map(fields -> new Payload.Form(fields.name(), layout(fields, schema)));
  }

  private FormLayout layout(ObjectDefinition object, SchemaNode schema) {
    JsonNode encoding = schema.document().at(schema.pointer().head()).path("encoding");
    Map<String, TextFormat> layout = new LinkedHashMap<>();
    for (Property property : object.properties()) {
      JsonNode rules = encoding.path(property.jsonName());
      TextFormat format = formats.query(property.use().type(), rules);
      if (!format.isPlain()) {
        layout.put(property.jsonName(), format);
      }
    }
    return new FormLayout(layout);
  }

  private static Payload other(EventSource source) {
    Optional<Body> body = source.webhook().bodies().stream().findFirst();
    return body.isPresent() ? new Payload.Bytes(body.get().contentType()) : new Payload.None();
  }
}
