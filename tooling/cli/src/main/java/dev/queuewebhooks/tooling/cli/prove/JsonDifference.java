package dev.queuewebhooks.tooling.cli.prove;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeType;

/**
 * Where a document first differs from another. Numbers are compared by value (1.50 is 1.5), and
 * UUIDs without regard to the case of their letters (RFC 9562, section 4).
 *
 * @param pointer the place
 * @param reason what happened there, without the values
 */
record JsonDifference(JsonPointer pointer, String reason) {

  private static final Pattern UUID =
      Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");

  /** The first difference in the order of the document that was read; empty if they are equal. */
  static Optional<JsonDifference> first(JsonNode read, JsonNode written) {
    return first(JsonPointer.empty(), read, written);
  }

  private static Optional<JsonDifference> first(
      JsonPointer place, JsonNode read, JsonNode written) {
    if (read.isMissingNode()) {
      return different(place, "was not there, and is written");
    } else if (written.isMissingNode()) {
      return different(place, "was there, and is not written");
    } else if (read.getNodeType() != written.getNodeType()) {
      return different(place, "was " + form(read) + ", and " + form(written) + " is written");
    } else if (read.isObject()) {
      return inObject(place, read, written);
    } else if (read.isArray()) {
      return inArray(place, read, written);
    }
    return equal(read, written)
        ? Optional.empty()
        : different(place, "another " + form(read).replaceFirst("^an? ", "") + " is written");
  }

  private static Optional<JsonDifference> inObject(
      JsonPointer place, JsonNode read, JsonNode written) {
    Set<String> names = new LinkedHashSet<>(read.propertyNames());
    names.addAll(written.propertyNames());
    return names.stream()
        .map(name -> first(place.appendProperty(name), read.path(name), written.path(name)))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static Optional<JsonDifference> inArray(
      JsonPointer place, JsonNode read, JsonNode written) {
    for (int i = 0; i < Math.max(read.size(), written.size()); i++) {
      Optional<JsonDifference> inside = first(place.appendIndex(i), read.path(i), written.path(i));
      if (inside.isPresent()) {
        return inside;
      }
    }
    return Optional.empty();
  }

  private static boolean equal(JsonNode read, JsonNode written) {
    if (read.isNumber()) {
      return read.decimalValue().compareTo(written.decimalValue()) == 0;
    }
    if (read.isString() && UUID.matcher(read.asString()).matches()) {
      return read.asString().equalsIgnoreCase(written.asString());
    }
    return read.equals(written);
  }

  private static String form(JsonNode node) {
    JsonNodeType type = node.getNodeType();
    return switch (type) {
      case NULL -> "null";
      case ARRAY, OBJECT -> "an " + type.name().toLowerCase(Locale.ROOT);
      default -> "a " + type.name().toLowerCase(Locale.ROOT);
    };
  }

  private static Optional<JsonDifference> different(JsonPointer place, String reason) {
    return Optional.of(new JsonDifference(place, reason));
  }
}
