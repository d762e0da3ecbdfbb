package dev.queuewebhooks.tooling.document.export;

import dev.queuewebhooks.tooling.document.WebhookDocument;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;

/** The schemas that a schema refers to, and their names. */
final class Definitions {

  private static final JsonPointer SCHEMAS = JsonPointer.compile("/components/schemas");

  private final WebhookDocument document;
  private final JsonPointer top;
  private final Map<JsonPointer, String> names = new HashMap<>();
  private final Deque<JsonPointer> waiting = new ArrayDeque<>();

  /** None as yet, for a schema that stands at a place of the document. */
  Definitions(WebhookDocument document, JsonPointer top) {
    this.document = document;
    this.top = top;
  }

  /** The place of the next schema to copy, or null when all of them were. */
  @Nullable JsonPointer next() {
    return waiting.poll();
  }

  String name(JsonPointer place) {
    return names.computeIfAbsent(place, this::newName);
  }

  /** What refers to the same schema in the copy. */
  String reference(String text) {
    return pointer(text).map(this::reference).orElse(text);
  }

  private String reference(JsonPointer place) {
    return place.equals(top) ? "#" : "#/$defs/" + name(place);
  }

  private String newName(JsonPointer place) {
    waiting.add(place);
    Optional<String> component = component(place);
    if (component.isPresent()) {
      return component.get();
    }
    String path = place.toString().replaceFirst("^" + SCHEMAS, "").substring(1);
    StringBuilder name =
        new StringBuilder(path.replaceAll("[^A-Za-z0-9_/-]", "_").replace('/', '.'));
    while (names.containsValue(name.toString())
        || !document.at(SCHEMAS.appendProperty(name.toString())).isMissingNode()) {
      name.append('_');
    }
    return name.toString();
  }

  /** The name of a schema that stands below {@code components}; these need no percent signs. */
  static Optional<String> component(JsonPointer place) {
    return SCHEMAS.equals(place.head())
        ? Optional.of(place.last().getMatchingProperty())
        : Optional.empty();
  }

  static Optional<JsonPointer> pointer(String reference) {
    if (!reference.startsWith("#/")) {
      return Optional.empty();
    }
    String fragment = reference.substring(1).replace("+", "%2B");
    return Optional.of(JsonPointer.compile(URLDecoder.decode(fragment, StandardCharsets.UTF_8)));
  }
}
