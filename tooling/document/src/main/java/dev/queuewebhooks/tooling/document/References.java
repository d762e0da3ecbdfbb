package dev.queuewebhooks.tooling.document;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/**
 * Follows the internal references of a document.
 *
 * @param root the document
 */
record References(JsonNode root) {

  /** The place of the real thing; a reference that cannot be followed is its own place. */
  JsonPointer resolve(JsonPointer pointer) {
    Set<JsonPointer> seen = new HashSet<>();
    JsonPointer place = pointer;
    while (seen.add(place)) {
      Reference reference = Reference.of(root.at(place));
      Optional<JsonPointer> next =
          reference == null || !reference.isInternal() ? Optional.empty() : reference.pointer();
      if (next.isEmpty() || root.at(next.get()).isMissingNode()) {
        return place;
      }
      place = next.get();
    }
    return pointer;
  }
}
