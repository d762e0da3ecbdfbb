package dev.queuewebhooks.tooling.document.lint;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Finds what meant something in OpenAPI 3.0 or 2.0 and does not, or no more should, in 3.1. */
final class LeftoverRules {

  /** Keywords of older drafts of JSON Schema, and what stands for them now. */
  private static final Map<String, String> RENAMED = renamed();

  private LeftoverRules() {}

  static List<LintRule> all() {
    return List.of(
        LintRule.error(
            "WH120",
            "null is allowed by its type, not by 'nullable'",
            "OpenAPI 3.1 does not know nullable: null is refused although the author allows it, by"
                + " some tools and not by others.",
            LeftoverRules::nullable),
        LintRule.error(
            "WH121",
            "exclusiveMinimum and exclusiveMaximum are numbers",
            "Since OpenAPI 3.1 they are the limit itself. A truth value there makes validators"
                + " stop, or ignore the limit.",
            LeftoverRules::bounds),
        LintRule.warning(
            "WH122",
            "A schema has 'examples', not 'example'",
            "In a schema, OpenAPI 3.1 keeps example only for old documents. The list examples is"
                + " what JSON Schema knows, and it has room for more than one.",
            LeftoverRules::examples),
        LintRule.warning(
            "WH123",
            "Schemas use no keywords of older specifications",
            "They are ignored without a word, and what they asked for is not checked.",
            LeftoverRules::keywords));
  }

  private static Map<String, String> renamed() {
    Map<String, String> renamed = new LinkedHashMap<>();
    renamed.put("x-nullable", "'null' in the list of types");
    renamed.put("x-example", "examples");
    renamed.put("x-examples", "examples");
    renamed.put("definitions", "$defs, or components/schemas");
    renamed.put("dependencies", "dependentRequired or dependentSchemas");
    renamed.put("additionalItems", "items, beside prefixItems");
    renamed.put("divisibleBy", "multipleOf");
    renamed.put("extends", "allOf");
    return renamed;
  }

  private static Stream<Flaw> nullable(LintedDocument document) {
    return document.reached().stream()
        .filter(schema -> schema.node().path("nullable").asBoolean(false))
        .map(
            schema ->
                new Flaw(
                    schema.at("nullable"),
                    "'nullable' means nothing in OpenAPI 3.1, so null is refused",
                    nullHint(schema.node())));
  }

  private static String nullHint(ObjectNode schema) {
    String type = schema.path("type").asString("");
    return type.isEmpty()
        ? "Write anyOf with the schema and \"type: 'null'\" as its branches"
        : "Write \"type: [" + type + ", 'null']\"";
  }

  private static Stream<Flaw> bounds(LintedDocument document) {
    return document.reached().stream()
        .flatMap(
            schema ->
                Stream.of("Minimum", "Maximum")
                    .filter(bound -> schema.node().path("exclusive" + bound).isBoolean())
                    .map(bound -> bound(schema, bound)));
  }

  private static Flaw bound(SchemaPlace schema, String bound) {
    String keyword = "exclusive" + bound;
    String plain = bound.toLowerCase(Locale.ROOT);
    JsonNode limit = schema.node().path(plain);
    boolean exclusive = schema.node().path(keyword).asBoolean(false) && limit.isNumber();
    return new Flaw(
        schema.at(keyword),
        "'" + keyword + "' is a truth value, and since OpenAPI 3.1 it is a number",
        exclusive
            ? "Write '" + keyword + ": " + limit + "' and remove '" + plain + "'"
            : "Remove it");
  }

  private static Stream<Flaw> examples(LintedDocument document) {
    return document.reached().stream()
        .filter(schema -> schema.node().has("example"))
        .map(
            schema ->
                new Flaw(
                    schema.at("example"),
                    "'example' in a schema is out of date",
                    "Write it as an element of the list 'examples'"));
  }

  private static Stream<Flaw> keywords(LintedDocument document) {
    return document.reached().stream()
        .flatMap(schema -> Stream.concat(renamed(schema), changed(schema)));
  }

  private static Stream<Flaw> renamed(SchemaPlace schema) {
    return RENAMED.entrySet().stream()
        .filter(entry -> schema.node().has(entry.getKey()))
        .map(entry -> flaw(schema, entry.getKey(), "Write " + entry.getValue() + " instead"));
  }

  private static Stream<Flaw> changed(SchemaPlace schema) {
    Map<String, Predicate<JsonNode>> changed =
        Map.of(
            "nullable", node -> !node.asBoolean(false),
            "items", JsonNode::isArray,
            "required", JsonNode::isBoolean,
            "type", node -> Set.of("file", "any").contains(node.asString("")),
            "format", node -> Set.of("byte", "binary").contains(node.asString("")));
    Map<String, String> hints =
        Map.of(
            "nullable", "Remove it",
            "items", "Write prefixItems instead",
            "required", "List the name in 'required' of the object around it",
            "type", "Describe the content, or leave the type out",
            "format", "Write 'contentEncoding: base64' instead");
    return changed.entrySet().stream()
        .filter(entry -> schema.node().has(entry.getKey()))
        .filter(entry -> entry.getValue().test(schema.node().path(entry.getKey())))
        .map(
            entry -> flaw(schema, entry.getKey(), hints.getOrDefault(entry.getKey(), "Remove it")));
  }

  private static Flaw flaw(SchemaPlace schema, String keyword, String hint) {
    JsonNode value = schema.node().path(keyword);
    String shown = value.isValueNode() ? keyword + ": " + value.asString("") : keyword;
    return new Flaw(schema.at(keyword), "'" + shown + "' has no meaning in OpenAPI 3.1", hint);
  }
}
