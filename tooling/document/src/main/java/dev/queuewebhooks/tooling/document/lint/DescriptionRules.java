package dev.queuewebhooks.tooling.document.lint;

import dev.queuewebhooks.tooling.document.Webhook;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/** Asks for descriptions. */
final class DescriptionRules {

  private static final int MAX_DEPTH = 20;

  private DescriptionRules() {}

  static List<LintRule> all() {
    return List.of(
        LintRule.warning(
            "WH110",
            "An event says when it is sent",
            "The name alone rarely tells what has happened, who caused it, and what comes next. A"
                + " summary or a description does, in the catalog and in the generated method.",
            DescriptionRules::events),
        LintRule.warning(
            "WH111",
            "A schema with a name has a description",
            "The description becomes the documentation of the generated type.",
            DescriptionRules::schemas),
        LintRule.warning(
            "WH112",
            "A property has a description",
            "What a field means, when it is there and in which unit cannot be told from its name."
                + " The description of the schema that it refers to counts as well.",
            DescriptionRules::properties),
        LintRule.warning(
            "WH113",
            "A parameter or header has a description",
            "Headers are the part of a contract that people read least and get wrong most.",
            DescriptionRules::parameters),
        LintRule.warning(
            "WH114",
            "A response has a description",
            "It says what the answer makes the sender do, which the status alone does not.",
            DescriptionRules::responses));
  }

  private static Stream<Flaw> events(LintedDocument document) {
    return document.webhooks().stream()
        .filter(webhook -> isBlank(webhook.summary()) && isBlank(webhook.description()))
        .map(
            webhook ->
                new Flaw(
                    webhook.pointer(),
                    "'" + webhook.name() + "' has neither a summary nor a description",
                    "Say when it is sent and by whom"));
  }

  private static Stream<Flaw> schemas(LintedDocument document) {
    return document.reached().stream()
        .filter(schema -> schema.name() != null)
        .filter(schema -> !isDescribed(document, schema.pointer(), 0))
        .map(
            schema ->
                new Flaw(
                    schema.pointer(),
                    "the schema '" + schema.name() + "' has no description",
                    "Say what it stands for"));
  }

  private static Stream<Flaw> properties(LintedDocument document) {
    return document.reached().stream()
        .flatMap(SchemaPlace::properties)
        .filter(property -> !isDescribed(document, property.pointer(), 0))
        .map(
            property ->
                new Flaw(
                    property.pointer(),
                    "the property '" + property.name() + "' has no description",
                    "Say what it means and when it is there"));
  }

  private static Stream<Flaw> parameters(LintedDocument document) {
    return document.parameters().stream()
        .filter(parameter -> isBlank(parameter.description()))
        .map(
            parameter ->
                new Flaw(
                    LintedDocument.owner(parameter),
                    "the "
                        + kind(parameter.in())
                        + " '"
                        + parameter.name()
                        + "' has no description",
                    "Say what it is for"));
  }

  private static String kind(String in) {
    return in.equals("header") ? "header" : in + " parameter";
  }

  private static Stream<Flaw> responses(LintedDocument document) {
    return document.webhooks().stream()
        .flatMap(
            webhook ->
                webhook.responses().stream()
                    .filter(response -> isBlank(response.description()))
                    .map(
                        response ->
                            new Flaw(
                                response(document, webhook, response.status()),
                                "the response " + response.status() + " has no description",
                                "Say what it makes the sender do")));
  }

  private static JsonPointer response(LintedDocument document, Webhook webhook, String status) {
    return document.resolve(webhook.pointer().appendProperty("responses").appendProperty(status));
  }

  /** By itself, by what it refers to or combines, or by the only branch that is not null. */
  private static boolean isDescribed(LintedDocument document, JsonPointer pointer, int depth) {
    JsonNode schema = document.at(pointer);
    if (depth > MAX_DEPTH || !isBlank(schema.path("description").asString(""))) {
      return true;
    }
    Stream<JsonPointer> target =
        document.document().target(schema.path("$ref").asString("")).stream();
    List<JsonPointer> branches =
        Stream.concat(places(pointer, schema, "oneOf"), places(pointer, schema, "anyOf"))
            .filter(branch -> !document.facts().of(branch).isNull())
            .toList();
    return Stream.of(
            target,
            places(pointer, schema, "allOf"),
            branches.size() == 1 ? branches.stream() : Stream.<JsonPointer>of())
        .flatMap(places -> places)
        .anyMatch(place -> isDescribed(document, place, depth + 1));
  }

  private static Stream<JsonPointer> places(JsonPointer pointer, JsonNode schema, String keyword) {
    JsonPointer list = pointer.appendProperty(keyword);
    return Stream.iterate(0, i -> i + 1).limit(schema.path(keyword).size()).map(list::appendIndex);
  }

  private static boolean isBlank(@Nullable String text) {
    return text == null || text.isBlank();
  }
}
