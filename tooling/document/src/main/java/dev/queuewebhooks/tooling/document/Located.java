package dev.queuewebhooks.tooling.document;

import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/**
 * A tree together with the places where its parts were written.
 *
 * @param node the tree; never changed after it was built
 * @param places of the same shape
 */
record Located(JsonNode node, Places places) {

  Located at(JsonPointer pointer) {
    return new Located(node.at(pointer), places.at(pointer));
  }

  Located child(String field) {
    return at(JsonPointer.empty().appendProperty(field));
  }

  Location location() {
    return places.location();
  }
}
