package dev.queuewebhooks.tooling.document.lint;

import dev.queuewebhooks.tooling.document.Body;
import dev.queuewebhooks.tooling.document.Severity;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/** Asks for a mark on fields that look as if they held personal data or secrets. */
final class SensitiveFieldRule implements LintRule {

  private static final String MARK = "x-sensitive";

  /** Deeper than the references and unions in which a mark may stand. */
  private static final int MAX_DEPTH = 20;

  @Override
  public RuleDescription about() {
    return new RuleDescription(
        "WH140",
        Severity.WARNING,
        "A field that looks sensitive says whether it is",
        "Generated types keep fields that are marked with 'x-sensitive: true' out of logs, and a"
            + " catalog shows where personal data is. A field without the mark is printed. Fields"
            + " below a marked one need no mark of their own, and 'x-sensitive: false' says that"
            + " the name is misleading.");
  }

  @Override
  public Stream<Flaw> check(LintedDocument document) {
    List<JsonPointer> bodies =
        document.webhooks().stream()
            .flatMap(webhook -> webhook.bodies().stream())
            .map(Body::schema)
            .toList();
    return ReachedSchemas.from(
            document.document(), bodies, schema -> schema.path(MARK).asBoolean(false))
        .stream()
        .flatMap(SchemaPlace::properties)
        .filter(property -> SensitiveNames.contains(property.name()))
        .filter(property -> mayHold(document.facts().of(property.pointer())))
        .filter(property -> !isTime(document.at(document.resolve(property.pointer()))))
        .filter(property -> !isMarked(document, property.pointer(), 0))
        .map(
            property ->
                new Flaw(
                    property.pointer(),
                    "the property '" + property.name() + "' looks sensitive and is not marked",
                    "Add '" + MARK + ": true', or '" + MARK + ": false' if it is not"));
  }

  /** Whether it can be anything else than a truth value or one of a few known values. */
  private static boolean mayHold(Facts facts) {
    return facts.values() == null
        && !(facts.types().contains("boolean")
            && Set.of("boolean", "null").containsAll(facts.types()));
  }

  private static boolean isTime(JsonNode schema) {
    return schema.path("format").asString("").equals("date-time");
  }

  /** By itself, by what it consists of or refers to, or by one of its own fields. */
  private static boolean isMarked(LintedDocument document, JsonPointer pointer, int depth) {
    JsonNode schema = document.at(pointer);
    if (depth > MAX_DEPTH || schema.path(MARK).isBoolean()) {
      return true;
    }
    Stream<JsonPointer> target =
        document.document().target(schema.path("$ref").asString("")).stream();
    Stream<JsonPointer> parts =
        Stream.of("allOf", "anyOf", "oneOf")
            .flatMap(
                keyword ->
                    Stream.iterate(0, i -> i + 1)
                        .limit(schema.path(keyword).size())
                        .map(i -> pointer.appendProperty(keyword).appendIndex(i)));
    Stream<JsonPointer> items =
        schema.has("items") ? Stream.of(pointer.appendProperty("items")) : Stream.of();
    return schema.path("properties").values().stream().anyMatch(it -> it.path(MARK).isBoolean())
        || Stream.of(target, parts, items)
            .flatMap(places -> places)
            .anyMatch(place -> isMarked(document, place, depth + 1));
  }
}
