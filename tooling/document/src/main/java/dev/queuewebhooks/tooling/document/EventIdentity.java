package dev.queuewebhooks.tooling.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/**
 * Tells events apart by the constants and enumerations in their schemas, wherever in the payload
 * they are, and by the webhook's name when several events share a schema.
 */
final class EventIdentity {

  private static final int MAX_DEPTH = 4;

  private final WebhookDocument document;
  private final Map<Webhook, Map<JsonPointer, Set<JsonNode>>> marks = new LinkedHashMap<>();
  private Set<JsonPointer> shared = Set.of();

  private EventIdentity(WebhookDocument document) {
    this.document = document;
  }

  static EventIdentity of(WebhookDocument document) {
    EventIdentity identity = new EventIdentity(document);
    for (Webhook webhook : withPayload(document.webhooks())) {
      Map<JsonPointer, Set<JsonNode>> marks = new LinkedHashMap<>();
      PayloadValidator.jsonBody(webhook)
          .ifPresent(
              body ->
                  identity.collect(body.schema(), JsonPointer.empty(), 0, new HashSet<>(), marks));
      identity.marks.put(webhook, marks);
    }
    identity.shared = identity.sharedPlaces();
    return identity;
  }

  /** No payload can be an event that has none; when none has one, any may be what was meant. */
  private static List<Webhook> withPayload(List<Webhook> webhooks) {
    List<Webhook> some = webhooks.stream().filter(one -> !one.bodies().isEmpty()).toList();
    return some.isEmpty() ? webhooks : some;
  }

  private void collect(
      JsonPointer pointer,
      JsonPointer place,
      int depth,
      Set<JsonPointer> seen,
      Map<JsonPointer, Set<JsonNode>> marks) {
    if (depth > MAX_DEPTH || !seen.add(pointer)) {
      return;
    }
    JsonNode schema = document.at(pointer);
    if (schema.has("const")) {
      marks.put(place, Set.of(schema.path("const")));
    } else if (schema.path("enum").isArray()) {
      marks.putIfAbsent(place, new LinkedHashSet<>(schema.path("enum").values()));
    }
    if (Reference.of(schema) != null) {
      collect(document.resolve(pointer), place, depth, seen, marks);
    }
    for (int i = 0; i < schema.path("allOf").size(); i++) {
      collect(pointer.appendProperty("allOf").appendIndex(i), place, depth, seen, marks);
    }
    JsonPointer properties = pointer.appendProperty("properties");
    for (String name : document.at(properties).propertyNames()) {
      JsonPointer below = place.appendProperty(name);
      collect(properties.appendProperty(name), below, depth + 1, new HashSet<>(seen), marks);
    }
  }

  /** The events that a payload can be: by name when its name stands in it, or else by its marks. */
  List<Webhook> candidates(JsonNode payload) {
    List<Webhook> fitting = new ArrayList<>();
    List<Webhook> named = new ArrayList<>();
    for (Map.Entry<Webhook, Map<JsonPointer, Set<JsonNode>>> entry : marks.entrySet()) {
      Webhook webhook = entry.getKey();
      if (marks.size() == 1 || fits(payload, entry.getValue())) {
        fitting.add(webhook);
      }
      if (entry.getValue().keySet().stream()
          .anyMatch(place -> payload.at(place).asString("").equals(webhook.name()))) {
        named.add(webhook);
      }
    }
    return named.isEmpty() ? fitting : named;
  }

  /** What a payload that is none of the events would have to look like. */
  Violation expectation(JsonNode payload) {
    Map<JsonPointer, Set<JsonNode>> first = marks.values().iterator().next();
    return first.keySet().stream()
        .filter(place -> marks.values().stream().allMatch(own -> own.containsKey(place)))
        .filter(place -> !allowed(place).contains(payload.at(place)))
        .min(Comparator.comparingInt(place -> place.toString().split("/", -1).length))
        .map(place -> expectation(payload, place))
        .orElse(
            new Violation(
                JsonPointer.empty(), "it cannot be told which of the document's events this is"));
  }

  private Violation expectation(JsonNode payload, JsonPointer place) {
    return payload.at(place).isMissingNode()
        ? new Violation(place, "is missing, and says which event this is")
        : new Violation(place, ProblemText.oneOf(ProblemText.literals(allowed(place))));
  }

  private Set<JsonNode> allowed(JsonPointer place) {
    Set<JsonNode> allowed = new LinkedHashSet<>();
    marks.values().forEach(own -> allowed.addAll(own.getOrDefault(place, Set.of())));
    return allowed;
  }

  /** Whether at least one mark that tells events apart is there, and none is wrong. */
  private boolean fits(JsonNode payload, Map<JsonPointer, Set<JsonNode>> own) {
    boolean found = false;
    for (Map.Entry<JsonPointer, Set<JsonNode>> mark : own.entrySet()) {
      JsonNode value = payload.at(mark.getKey());
      if (!value.isMissingNode() && !shared.contains(mark.getKey())) {
        if (!mark.getValue().contains(value)) {
          return false;
        }
        found = true;
      }
    }
    return found;
  }

  /** Places where all events ask for the same: they tell nothing apart. */
  private Set<JsonPointer> sharedPlaces() {
    Iterator<Map<JsonPointer, Set<JsonNode>>> all = marks.values().iterator();
    Map<JsonPointer, Set<JsonNode>> common = new HashMap<>(all.next());
    while (all.hasNext()) {
      Map<JsonPointer, Set<JsonNode>> next = all.next();
      common.entrySet().removeIf(mark -> !mark.getValue().equals(next.get(mark.getKey())));
    }
    return Set.copyOf(common.keySet());
  }
}
