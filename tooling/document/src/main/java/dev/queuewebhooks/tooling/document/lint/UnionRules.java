package dev.queuewebhooks.tooling.document.lint;

import dev.queuewebhooks.tooling.document.Body;
import dev.queuewebhooks.tooling.document.PayloadValidator;
import dev.queuewebhooks.tooling.document.Webhook;
import dev.queuewebhooks.tooling.document.lint.Discriminator.Branch;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What is asked of unions. */
final class UnionRules {

  /** Unions with more branches than that are compared by constants only. */
  private static final int COMPARED = 100;

  private static final JsonPointer SCHEMAS = JsonPointer.compile("/components/schemas");

  private UnionRules() {}

  static List<LintRule> all() {
    return List.of(
        LintRule.warning(
            "WH076",
            "The branches of a oneOf can be told apart",
            "oneOf refuses what fits two branches. When two objects differ in optional fields only,"
                + " payloads are refused that both describe, and code has to try one type after the"
                + " other.",
            UnionRules::alike),
        LintRule.warning(
            "WH077",
            "A union of events lists all events",
            "A schema that unites the events is what consumers generate their dispatch from. An"
                + " event that was forgotten there is one that they cannot read.",
            UnionRules::incomplete));
  }

  private static Stream<Flaw> alike(LintedDocument document) {
    return document.reached().stream()
        .filter(schema -> schema.node().has("oneOf") && !schema.node().has("discriminator"))
        .flatMap(schema -> alike(document, schema));
  }

  private static Stream<Flaw> alike(LintedDocument document, SchemaPlace union) {
    List<JsonPointer> objects = new ArrayList<>();
    for (int i = 0; i < union.node().path("oneOf").size(); i++) {
      JsonPointer place = union.at("oneOf").appendIndex(i);
      if (document.facts().of(place).isObject()) {
        objects.add(place);
      }
    }
    if (objects.size() > COMPARED || haveConstant(document, objects)) {
      return Stream.of();
    }
    for (int i = 1; i < objects.size(); i++) {
      for (int j = 0; j < i; j++) {
        if (!differ(document, objects.get(i), objects.get(j))) {
          return Stream.of(
              new Flaw(
                  objects.get(i),
                  "nothing tells this branch from branch "
                      + (Integer.parseInt(objects.get(j).last().getMatchingProperty()) + 1),
                  "Give each branch a required property with a constant of its own, and add a"
                      + " discriminator"));
        }
      }
    }
    return Stream.of();
  }

  /** Whether some property has other values in every branch. */
  private static boolean haveConstant(LintedDocument document, List<JsonPointer> branches) {
    if (branches.isEmpty()) {
      return true;
    }
    return document.facts().constants(branches.get(0)).keySet().stream()
        .anyMatch(
            property -> {
              Set<JsonNode> seen = new HashSet<>();
              return branches.stream()
                  .map(
                      branch -> document.facts().constants(branch).getOrDefault(property, Set.of()))
                  .allMatch(values -> !values.isEmpty() && values.stream().allMatch(seen::add));
            });
  }

  private static boolean differ(LintedDocument document, JsonPointer one, JsonPointer other) {
    Facts first = document.facts().of(one);
    Facts second = document.facts().of(other);
    Map<String, Set<JsonNode>> constants = document.facts().constants(other);
    return document.facts().constants(one).entrySet().stream()
            .anyMatch(
                entry ->
                    constants.containsKey(entry.getKey())
                        && Collections.disjoint(entry.getValue(), constants.get(entry.getKey())))
        || asksForMore(first, second)
        || asksForMore(second, first);
  }

  private static boolean asksForMore(Facts first, Facts second) {
    return first.required().stream().anyMatch(name -> !second.properties().containsKey(name));
  }

  private static Stream<Flaw> incomplete(LintedDocument document) {
    Map<JsonPointer, String> bodies = new LinkedHashMap<>();
    for (Webhook webhook : document.webhooks()) {
      PayloadValidator.jsonBody(webhook)
          .map(Body::schema)
          .map(document::resolve)
          .ifPresent(schema -> bodies.putIfAbsent(schema, webhook.name()));
    }
    return document.at(SCHEMAS).properties().stream()
        .filter(entry -> entry.getValue() instanceof ObjectNode)
        .map(
            entry ->
                new SchemaPlace(
                    SCHEMAS.appendProperty(entry.getKey()), (ObjectNode) entry.getValue()))
        .filter(schema -> !bodies.containsKey(schema.pointer()))
        .flatMap(schema -> incomplete(document, schema, bodies));
  }

  /** A union counts as one of events when most of its branches, and of the events, are in it. */
  private static Stream<Flaw> incomplete(
      LintedDocument document, SchemaPlace union, Map<JsonPointer, String> bodies) {
    List<Branch> branches = Discriminator.branches(document, union);
    Set<JsonPointer> listed = new HashSet<>();
    branches.stream().map(Branch::target).filter(bodies::containsKey).forEach(listed::add);
    int events = listed.size();
    if (events < 2 || 2 * events <= branches.size() || 2 * events <= bodies.size()) {
      return Stream.of();
    }
    List<String> missing = new ArrayList<>(bodies.values());
    listed.forEach(body -> missing.remove(bodies.get(body)));
    return missing.isEmpty()
        ? Stream.of()
        : Stream.of(
            new Flaw(
                union.pointer(),
                "the union of events lacks the body of " + Names.list(missing),
                "Add it, and to the mapping of the discriminator if there is one"));
  }
}
