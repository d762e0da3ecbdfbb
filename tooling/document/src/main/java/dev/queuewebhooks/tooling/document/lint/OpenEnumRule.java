package dev.queuewebhooks.tooling.document.lint;

import dev.queuewebhooks.tooling.document.Severity;
import dev.queuewebhooks.tooling.document.Webhook;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/** Asks of every enumeration that is sent whether it may grow. */
final class OpenEnumRule implements LintRule {

  private static final String MARK = "x-open-enum";

  @Override
  public RuleDescription about() {
    return new RuleDescription(
        "WH130",
        Severity.WARNING,
        "An enumeration says whether it may grow",
        "A receiver that was built today refuses, or loses, a value that is added tomorrow. Only"
            + " the document can say that more values may come. Lists that select a variant or an"
            + " event are left out, and so are those in answers.");
  }

  @Override
  public Stream<Flaw> check(LintedDocument document) {
    Set<JsonPointer> exempt = exempt(document);
    return document.sent().stream()
        .filter(schema -> !exempt.contains(schema.pointer()) && !schema.node().has(MARK))
        .flatMap(schema -> flaw(document, schema));
  }

  private static Stream<Flaw> flaw(LintedDocument document, SchemaPlace schema) {
    if (isOpen(document, schema)) {
      return Stream.of(
          new Flaw(
              schema.pointer(),
              "the enumeration accepts every text but is not marked as open",
              "Add '" + MARK + ": true'"));
    }
    boolean plain = isEnumeration(schema.node()) && !schema.node().has("x-extensible-enum");
    return plain
        ? Stream.of(
            new Flaw(
                schema.at("enum"),
                "the enumeration does not say whether more values may come",
                "Write \"anyOf: [{type: string, enum: [...]}, {type: string}]\" with '"
                    + MARK
                    + ": true', or add '"
                    + MARK
                    + ": false' when there will never be more"))
        : Stream.of();
  }

  private static boolean isEnumeration(JsonNode schema) {
    JsonNode values = schema.path("enum");
    return values.size() > 1 && values.values().stream().filter(JsonNode::isString).count() > 1;
  }

  /** Known values beside any text. */
  private static boolean isOpen(LintedDocument document, SchemaPlace schema) {
    return branches(document, schema).anyMatch(branch -> isEnumeration(document.at(branch)))
        && branches(document, schema).anyMatch(branch -> isPlainText(document.at(branch)));
  }

  private static boolean isPlainText(JsonNode schema) {
    return schema.path("type").asString("").equals("string")
        && Stream.of("enum", "const", "pattern", "format").noneMatch(schema::has);
  }

  private static Stream<JsonPointer> branches(LintedDocument document, SchemaPlace schema) {
    JsonPointer list = schema.at("anyOf");
    return Stream.iterate(0, i -> i + 1)
        .limit(schema.node().path("anyOf").size())
        .map(list::appendIndex)
        .map(document::resolve);
  }

  /** Enumerations that select something, and the known values of open ones. */
  private static Set<JsonPointer> exempt(LintedDocument document) {
    Set<JsonPointer> exempt = new HashSet<>();
    document.sent().stream()
        .filter(schema -> schema.node().has(MARK) || isOpen(document, schema))
        .flatMap(schema -> branches(document, schema))
        .forEach(exempt::add);
    document
        .discriminators()
        .forEach(
            it -> {
              exempt.add(property(document, it.place().head(), it.property()));
              it.branches()
                  .forEach(branch -> exempt.add(property(document, branch.place(), it.property())));
            });
    Set<String> events =
        document.webhooks().stream().map(Webhook::name).collect(Collectors.toSet());
    document.sent().stream()
        .filter(schema -> listsEvent(schema.node(), events))
        .forEach(schema -> exempt.add(schema.pointer()));
    return exempt;
  }

  private static boolean listsEvent(JsonNode schema, Set<String> events) {
    return schema.path("enum").values().stream()
        .anyMatch(value -> value.isString() && events.contains(value.asString()));
  }

  private static JsonPointer property(LintedDocument document, JsonPointer owner, String name) {
    JsonPointer place = document.facts().of(owner).properties().get(name);
    return place == null ? owner : document.resolve(place);
  }
}
