package dev.queuewebhooks.tooling.document.lint;

import dev.queuewebhooks.tooling.document.WebhookDocument;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Every schema that some schemas consist of and refer to, each once. */
final class ReachedSchemas {

  /** Keywords below which a schema only asks, and describes nothing that is sent. */
  private static final List<String> QUESTIONS = List.of("not", "if");

  private final WebhookDocument document;
  private final Predicate<ObjectNode> boundary;
  private final Map<JsonPointer, SchemaPlace> reached = new LinkedHashMap<>();
  private final Set<JsonPointer> leftOut = new HashSet<>();
  private final Map<JsonPointer, List<JsonPointer>> extensions = new HashMap<>();
  private final Deque<JsonPointer> waiting = new ArrayDeque<>();

  private ReachedSchemas(WebhookDocument document, Predicate<ObjectNode> boundary) {
    this.document = document;
    this.boundary = boundary;
  }

  /** All that can be reached from these places. */
  static ReachedSchemas from(WebhookDocument document, Collection<JsonPointer> starts) {
    return from(document, starts, node -> false);
  }

  /** All that can be reached without entering a schema that is a boundary. */
  static ReachedSchemas from(
      WebhookDocument document, Collection<JsonPointer> starts, Predicate<ObjectNode> boundary) {
    ReachedSchemas schemas = new ReachedSchemas(document, boundary);
    schemas.readExtensions();
    schemas.waiting.addAll(starts);
    Set<JsonPointer> followed = new HashSet<>();
    for (JsonPointer next = schemas.waiting.poll(); next != null; next = schemas.waiting.poll()) {
      if (followed.add(next) && !schemas.reached.containsKey(next)) {
        document.forEachSchema(next, schemas::visit);
      }
    }
    return schemas;
  }

  Stream<SchemaPlace> stream() {
    return reached.values().stream();
  }

  boolean contains(JsonPointer schema) {
    return reached.containsKey(schema);
  }

  private void visit(JsonPointer pointer, ObjectNode node) {
    if (isLeftOut(pointer) || boundary.test(node)) {
      leftOut.add(pointer);
      return;
    }
    QUESTIONS.stream().filter(node::has).map(pointer::appendProperty).forEach(leftOut::add);
    reached.put(pointer, new SchemaPlace(pointer, node));
    follow(node.path("$ref").asString(""));
    for (JsonNode target : node.path("discriminator").path("mapping")) {
      Discriminator.target(document, target.asString("")).ifPresent(waiting::add);
    }
    waiting.addAll(extensions.getOrDefault(pointer, List.of()));
  }

  private void follow(String reference) {
    if (!reference.isEmpty()) {
      document.target(reference).ifPresent(waiting::add);
    }
  }

  /** Whether it is inside of something left out; those around it were visited before. */
  private boolean isLeftOut(JsonPointer pointer) {
    if (leftOut.isEmpty() || leftOut.contains(pointer)) {
      return !leftOut.isEmpty();
    }
    JsonPointer parent = pointer.head();
    return parent != null
        && (leftOut.contains(parent) || parent.head() != null && leftOut.contains(parent.head()));
  }

  /** The schemas that extend one with a discriminator belong to it, although it names none. */
  private void readExtensions() {
    JsonPointer schemas = JsonPointer.compile("/components/schemas");
    for (Map.Entry<String, JsonNode> schema : document.at(schemas).properties()) {
      for (JsonNode part : schema.getValue().path("allOf")) {
        document
            .target(part.path("$ref").asString(""))
            .filter(base -> document.at(base).has("discriminator"))
            .ifPresent(
                base ->
                    extensions
                        .computeIfAbsent(base, key -> new ArrayList<>())
                        .add(schemas.appendProperty(schema.getKey())));
      }
    }
  }
}
