package dev.queuewebhooks.tooling.document;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;

/**
 * Where the parts of a tree were written; has the same shape as the tree.
 *
 * @param location of this part; for a field, the line of its name
 * @param children by field name, or by index for the elements of a list
 */
record Places(Location location, Map<String, Places> children) {

  Places(Location location) {
    this(location, Map.of());
  }

  /** The same parts below a name that stands somewhere else. */
  Places namedAt(Location location) {
    return new Places(location, children);
  }

  /** The place of the value, or of its nearest known parent. */
  Location locate(JsonPointer pointer) {
    Places place = this;
    for (JsonPointer rest = pointer; !rest.matches(); rest = rest.tail()) {
      Places child = place.child(rest.getMatchingProperty());
      if (child == null) {
        break;
      }
      place = child;
    }
    return place.location;
  }

  /** The places of a part, or null when there is no such part. */
  @Nullable Places child(String token) {
    return children.get(token);
  }

  /** The places below a pointer, or just its nearest known location. */
  Places at(JsonPointer pointer) {
    Places place = this;
    for (JsonPointer rest = pointer; !rest.matches(); rest = rest.tail()) {
      Places child = place.child(rest.getMatchingProperty());
      if (child == null) {
        return new Places(place.location);
      }
      place = child;
    }
    return place;
  }
}
