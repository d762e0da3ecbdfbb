package dev.queuewebhooks.contracts;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/**
 * Says where two JSON values differ. Numbers are compared by value (1.50 is 1.5), and UUIDs without
 * regard to the case of their letters (RFC 9562, section 4).
 */
public final class JsonDifference {
  private static final Pattern UUID =
      Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");

  private final List<String> found = new ArrayList<>();

  private JsonDifference() {}

  /** One line for each place; empty when the two are equal, whatever the order of members. */
  public static List<String> between(JsonNode expected, JsonNode actual) {
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
    } else if (!areEqual(expected, actual)) {
      found.add(place + ": expected " + shown(expected) + " but was " + shown(actual));
    }
  }

  private static boolean areEqual(JsonNode expected, JsonNode actual) {
    if (expected.isNumber() && actual.isNumber()) {
      return expected.decimalValue().compareTo(actual.decimalValue()) == 0;
    }
    if (expected.isString() && UUID.matcher(expected.asString()).matches()) {
      return actual.isString() && expected.asString().equalsIgnoreCase(actual.asString());
    }
    return expected.equals(actual);
  }

  private static String shown(JsonNode node) {
    return node.isMissingNode() ? "nothing" : node.toString();
  }
}
