package dev.queuewebhooks.tooling.document.lint;

import dev.queuewebhooks.tooling.document.Body;
import dev.queuewebhooks.tooling.document.Parameter;
import dev.queuewebhooks.tooling.document.Webhook;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/**
 * An example where it was written.
 *
 * @param value its place
 * @param schema the place of the schema that it is an example of
 * @param what it is called in sentences
 */
record ExamplePlace(JsonPointer value, JsonPointer schema, String what) {

  /** Those of the JSON bodies that are sent, each once. */
  static Stream<ExamplePlace> sent(LintedDocument document) {
    Map<JsonPointer, ExamplePlace> all = new LinkedHashMap<>();
    for (Webhook webhook : document.webhooks()) {
      webhook.bodies().stream()
          .filter(Body::isJson)
          .forEach(body -> beside(document, body.schema(), " of '" + webhook.name() + "'", all));
    }
    return all.values().stream();
  }

  /** All of them: also those of parameters, headers, answers, and in schemas; each once. */
  static Stream<ExamplePlace> all(LintedDocument document) {
    Map<JsonPointer, ExamplePlace> all = new LinkedHashMap<>();
    sent(document).forEach(example -> all.put(example.value(), example));
    for (Parameter parameter : document.parameters()) {
      beside(document, parameter.schema(), " of '" + parameter.name() + "'", all);
    }
    document.webhooks().stream()
        .flatMap(webhook -> webhook.responses().stream())
        .forEach(
            response ->
                response.bodies().stream()
                    .filter(Body::isJson)
                    .forEach(
                        body -> beside(document, body.schema(), " of " + response.status(), all)));
    document.reached().stream().forEach(schema -> inside(document, schema, all));
    return all.values().stream();
  }

  /** {@code example} and {@code examples} next to a schema. */
  private static void beside(
      LintedDocument document, JsonPointer schema, String of, Map<JsonPointer, ExamplePlace> all) {
    if (document.at(schema).isMissingNode()) {
      return;
    }
    JsonPointer owner = schema.head();
    add(document, owner.appendProperty("example"), schema, "the example" + of, all);
    JsonPointer named = owner.appendProperty("examples");
    for (String name : document.at(named).propertyNames()) {
      JsonPointer value = document.resolve(named.appendProperty(name)).appendProperty("value");
      add(document, value, schema, "the example '" + name + "'" + of, all);
    }
  }

  /** {@code example} and {@code examples} of a schema. */
  private static void inside(
      LintedDocument document, SchemaPlace schema, Map<JsonPointer, ExamplePlace> all) {
    String of = schema.name() == null ? "" : " of '" + schema.name() + "'";
    add(document, schema.at("example"), schema.pointer(), "the example" + of, all);
    JsonNode list = schema.node().path("examples");
    for (int i = 0; list.isArray() && i < list.size(); i++) {
      JsonPointer value = schema.at("examples").appendIndex(i);
      add(document, value, schema.pointer(), "example " + (i + 1) + of, all);
    }
  }

  private static void add(
      LintedDocument document,
      JsonPointer value,
      JsonPointer schema,
      String what,
      Map<JsonPointer, ExamplePlace> all) {
    if (!document.at(value).isMissingNode()) {
      all.putIfAbsent(value, new ExamplePlace(value, schema, what));
    }
  }
}
