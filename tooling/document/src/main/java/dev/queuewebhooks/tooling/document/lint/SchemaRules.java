package dev.queuewebhooks.tooling.document.lint;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** What is asked of every schema on its own. */
final class SchemaRules {

  private SchemaRules() {}

  static List<LintRule> all() {
    return List.of(
        LintRule.warning(
            "WH062",
            "A constant says its type",
            "JSON Schema does not need a type beside const. Generators do: without it they take"
                + " the field for anything at all.",
            SchemaRules::constants),
        LintRule.warning(
            "WH063",
            "What is required is described",
            "A required property that is not among the properties is mostly a slip of the hand:"
                + " every payload is refused for lack of a field that nobody knows.",
            SchemaRules::required));
  }

  private static Stream<Flaw> constants(LintedDocument document) {
    return document.reached().stream()
        .filter(schema -> schema.node().has("const"))
        .filter(schema -> document.facts().of(schema.pointer()).types().isEmpty())
        .map(
            schema ->
                new Flaw(
                    schema.at("const"),
                    "the constant stands without a type",
                    "Add 'type: " + type(schema.node().path("const")) + "'"));
  }

  private static String type(JsonNode value) {
    return switch (value.getNodeType()) {
      case OBJECT -> "object";
      case ARRAY -> "array";
      case BOOLEAN -> "boolean";
      case NULL -> "'null'";
      case NUMBER -> value.isIntegralNumber() ? "integer" : "number";
      default -> "string";
    };
  }

  private static Stream<Flaw> required(LintedDocument document) {
    return document.reached().stream()
        .filter(schema -> schema.node().has("properties"))
        .flatMap(
            schema -> {
              Map<String, ?> known = document.facts().of(schema.pointer()).properties();
              JsonNode required = schema.node().path("required");
              return Stream.iterate(0, i -> i + 1)
                  .limit(required.size())
                  .filter(i -> !known.containsKey(required.get(i).asString("")))
                  .map(
                      i ->
                          new Flaw(
                              schema.at("required").appendIndex(i),
                              "the required property '"
                                  + required.get(i).asString("")
                                  + "' is not among the properties",
                              "Describe it, or correct its name"));
            });
  }
}
