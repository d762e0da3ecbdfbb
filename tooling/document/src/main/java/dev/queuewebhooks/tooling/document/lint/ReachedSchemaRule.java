package dev.queuewebhooks.tooling.document.lint;

import dev.queuewebhooks.tooling.document.Severity;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Finds schemas that no webhook needs. */
final class ReachedSchemaRule implements LintRule {

  private static final JsonPointer SCHEMAS = JsonPointer.compile("/components/schemas");

  @Override
  public RuleDescription about() {
    return new RuleDescription(
        "WH150",
        Severity.WARNING,
        "Every schema belongs to some webhook",
        "A schema that nothing refers to was forgotten, or the reference to it was. Documents that"
            + " have paths as well are not asked, and neither are unions of events.");
  }

  @Override
  public Stream<Flaw> check(LintedDocument document) {
    JsonNode root = document.document().root();
    if (!root.path("paths").isEmpty()) {
      return Stream.empty();
    }
    Set<JsonPointer> needed = needed(document);
    return root.path("components").path("schemas").propertyNames().stream()
        .map(SCHEMAS::appendProperty)
        .filter(schema -> !needed.contains(schema))
        .map(
            schema ->
                new Flaw(
                    schema,
                    "no webhook needs the schema '" + schema.last().getMatchingProperty() + "'",
                    "Refer to it, or remove it"));
  }

  /** All that webhooks refer to in any way, whole components each. */
  private static Set<JsonPointer> needed(LintedDocument document) {
    Deque<JsonPointer> waiting = new ArrayDeque<>(unionsOfEvents(document));
    document.webhooks().forEach(webhook -> waiting.add(webhook.pointer().head()));
    document.reached().stream().map(SchemaPlace::pointer).forEach(waiting::add);
    Set<JsonPointer> needed = new HashSet<>();
    for (JsonPointer next = waiting.poll(); next != null; next = waiting.poll()) {
      JsonPointer whole = component(next);
      if (needed.add(whole)) {
        waiting.addAll(references(document, whole));
      }
    }
    return needed;
  }

  /** The component that a place is in, or the place itself when it is in none. */
  private static JsonPointer component(JsonPointer place) {
    if (!place.matchesProperty("components")) {
      return place;
    }
    JsonPointer component = JsonPointer.empty();
    JsonPointer rest = place;
    for (int i = 0; i < 3 && !rest.matches(); i++) {
      component = component.appendProperty(rest.getMatchingProperty());
      rest = rest.tail();
    }
    return component;
  }

  /** Unions of events and nothing unknown: for those who want one type for all of them. */
  private static List<JsonPointer> unionsOfEvents(LintedDocument document) {
    Set<JsonPointer> bodies = new HashSet<>();
    document
        .webhooks()
        .forEach(hook -> hook.bodies().forEach(body -> bodies.add(document.target(body))));
    List<JsonPointer> unions = new ArrayList<>();
    for (String name : document.at(SCHEMAS).propertyNames()) {
      JsonPointer place = SCHEMAS.appendProperty(name);
      if (document.at(place) instanceof ObjectNode node) {
        List<Discriminator.Branch> branches =
            Discriminator.branches(document, new SchemaPlace(place, node));
        boolean known =
            branches.stream().allMatch(branch -> document.reached().contains(branch.target()));
        boolean events = branches.stream().anyMatch(branch -> bodies.contains(branch.target()));
        if (known && events) {
          unions.add(place);
        }
      }
    }
    return unions;
  }

  /** Whatever is referred to below a place. */
  private static List<JsonPointer> references(LintedDocument document, JsonPointer place) {
    List<JsonPointer> found = new ArrayList<>();
    Deque<JsonNode> waiting = new ArrayDeque<>();
    waiting.add(document.at(place));
    for (JsonNode node = waiting.poll(); node != null; node = waiting.poll()) {
      document.document().target(node.path("$ref").asString("")).ifPresent(found::add);
      node.forEach(waiting::add);
    }
    return found;
  }
}
