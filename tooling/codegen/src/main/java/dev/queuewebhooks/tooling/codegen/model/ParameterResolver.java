package dev.queuewebhooks.tooling.codegen.model;

import dev.queuewebhooks.tooling.codegen.model.Definition.ParametersDefinition;
import dev.queuewebhooks.tooling.codegen.model.EventParameters.Constant;
import dev.queuewebhooks.tooling.codegen.model.JsonType.ListOf;
import dev.queuewebhooks.tooling.codegen.model.JsonType.Scalar;
import dev.queuewebhooks.tooling.document.Parameter;
import dev.queuewebhooks.tooling.document.Webhook;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Turns the declared header fields and query parameters of events into members of types. */
final class ParameterResolver {

  private final TypeResolver types;
  private final TypeNames names;
  private final Definitions definitions;
  private final TextFormats formats;
  private final ParameterRules rules;

  ParameterResolver(
      TypeResolver types, TypeNames names, Definitions definitions, ParameterRules rules) {
    this.types = types;
    this.names = names;
    this.definitions = definitions;
    this.formats = new TextFormats(definitions);
    this.rules = rules;
  }

  /**
   * The parameters of an event; defines the type that holds them, if there are any.
   *
   * @param typeName the event's name as that of a Java type
   */
  EventParameters define(EventSource source, String typeName) {
    List<RequestParameter> declared = new ArrayList<>();
    List<Constant> constants = new ArrayList<>();
    Webhook webhook = source.webhook();
    for (Parameter parameter : rules.of(webhook)) {
      SchemaNode schema = SchemaNode.at(source.document(), parameter.schema());
      Optional<JsonNode> constant = schema.target().constant();
      if (parameter.required() && constant.isPresent()) {
        constants.add(new Constant(parameter.in(), parameter.name(), text(constant.get())));
      } else {
        String hint = typeName + Words.of(parameter.name()).typeName();
        parameter(parameter, schema, hint).ifPresent(declared::add);
      }
    }
    if (declared.isEmpty()) {
      return new EventParameters("", declared, constants);
    }
    String name = names.unused(typeName + "Parameters");
    definitions.add(new ParametersDefinition(name, webhook.pointer(), webhook.name(), declared));
    return new EventParameters(name, declared, constants);
  }

  private static String text(JsonNode constant) {
    return constant.isString() ? constant.asString() : constant.toString();
  }

  private Optional<RequestParameter> parameter(
      Parameter parameter, SchemaNode schema, String hint) {
    JsonNode written = schema.document().at(schema.pointer().head());
    // Below "content" the value is in a format of its own, which is left to the user.
    JsonType type = written.has("in") ? types.use(schema, hint).type() : Scalar.STRING;
    if (isStructured(type)) {
      rules.leaveOut(parameter, "is an object or a list of lists");
      return Optional.empty();
    }
    JsonType simple = type instanceof ListOf list ? listOf(list) : simple(type);
    return Optional.of(
        new RequestParameter(
            parameter.in(),
            parameter.name(),
            property(parameter, schema, simple),
            parameter.in().equals("header")
                ? formats.header(simple)
                : formats.query(simple, written)));
  }

  private boolean isStructured(JsonType type) {
    JsonType value = type instanceof ListOf list ? list.element().type() : type;
    return definitions
        .formOf(value)
        .filter(form -> form == JsonForm.OBJECT || form == JsonForm.ARRAY)
        .isPresent();
  }

  private ListOf listOf(ListOf list) {
    return new ListOf(TypeUse.of(simple(list.element().type())));
  }

  /** What may be several things is a text, which all of them are in a request. */
  private JsonType simple(JsonType type) {
    return definitions.formOf(type).isPresent() ? type : Scalar.STRING;
  }

  private static Property property(Parameter parameter, SchemaNode schema, JsonType type) {
    String description =
        parameter.description() == null ? schema.target().description() : parameter.description();
    String kind = parameter.in().equals("header") ? "the header" : "the query parameter";
    String what = kind + " `" + parameter.name() + "`";
    return new Property(
        parameter.in() + " " + parameter.name(),
        TypeUse.of(type),
        parameter.required(),
        null,
        true,
        false,
        description.isBlank() ? what : what + ": " + description.strip());
  }
}
