package dev.queuewebhooks.contracts;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/** Says where two JSON values differ. */
final class JsonDifference {
  private final List<String> found = new ArrayList<>();

  private JsonDifference() {}

  /** One line for each place; empty when the two are equal, whatever the order of members. */
  static List<String> between(JsonNode expected, JsonNode actual) {
    JsonDifference difference = new JsonDifference();
    difference.compare(JsonPointer.empty(), expected, actual);
    return difference.found;
  }

  private void compare(JsonPointer place, JsonNode expected, JsonNode actual) {
    if (expected.isObject() && actual.isObject()) {
      Set<String> names = new LinkedHashSet<>(expected.propertyNames());
      names.addAll(actual.propertyNames());
      for (String name : names) {
        compare(place.appendProperty(name), expected.path(name), actual.path(name));
      }
    } else if (expected.isArray() && actual.isArray()) {
      for (int i = 0; i < Math.max(expected.size(), actual.size()); i++) {
        compare(place.appendIndex(i), expected.path(i), actual.path(i));
      }
    } else if (!expected.equals(actual)) {
      found.add(place + ": expected " + shown(expected) + " but was " + shown(actual));
    }
  }

  private static String shown(JsonNode node) {
    return node.isMissingNode() ? "nothing" : node.toString();
  }
}
