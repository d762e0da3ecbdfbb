package dev.queuewebhooks.tooling.rehearsal;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The places in a JSON value. */
final class JsonPlaces {

  private JsonPlaces() {}

  /** All of them, those nearer to the top first; the value itself is the first one. */
  static List<JsonPointer> of(JsonNode value) {
    List<JsonPointer> places = new ArrayList<>();
    Deque<JsonPointer> waiting = new ArrayDeque<>(List.of(JsonPointer.empty()));
    for (JsonPointer place = waiting.poll(); place != null; place = waiting.poll()) {
      places.add(place);
      JsonNode node = value.at(place);
      for (String name : node.propertyNames()) {
        waiting.add(place.appendProperty(name));
      }
      for (int i = 0; node.isArray() && i < node.size(); i++) {
        waiting.add(place.appendIndex(i));
      }
    }
    return places;
  }

  /** A copy with another value at a place that is there. */
  static JsonNode with(JsonNode value, JsonPointer place, JsonNode other) {
    if (place.matches()) {
      return other;
    }
    JsonNode copy = value.deepCopy();
    JsonNode parent = copy.at(place.head());
    if (parent instanceof ObjectNode object) {
      object.set(place.last().getMatchingProperty(), other);
    } else if (parent instanceof ArrayNode array) {
      array.set(place.last().getMatchingIndex(), other);
    }
    return copy;
  }
}
