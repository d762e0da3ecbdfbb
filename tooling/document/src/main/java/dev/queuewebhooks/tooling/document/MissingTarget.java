package dev.queuewebhooks.tooling.document;

import java.util.Optional;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/**
 * A place that a reference names and a document does not have.
 *
 * @param file the file in which it was looked for, as in the reference
 * @param document where it was looked for
 * @param target the place
 */
record MissingTarget(String file, JsonNode document, JsonPointer target) {

  /** Names what was probably meant, if there is something similar. */
  String hint() {
    return similar()
        .or(this::inAnotherSection)
        .map(pointer -> "Did you mean '" + file + Reference.to(pointer) + "'?")
        .orElse("Correct the name, or add what it names");
  }

  /** The same pointer with its first wrong name replaced by a similar one. */
  private Optional<JsonPointer> similar() {
    JsonPointer known = JsonPointer.empty();
    JsonPointer rest = target;
    JsonNode node = document;
    while (!rest.matches()
        && !document.at(known.appendProperty(rest.getMatchingProperty())).isMissingNode()) {
      known = known.appendProperty(rest.getMatchingProperty());
      node = document.at(known);
      rest = rest.tail();
    }
    if (rest.matches()) {
      return Optional.empty();
    }
    JsonPointer base = known;
    JsonPointer tail = rest.tail();
    return NearName.of(rest.getMatchingProperty(), node.propertyNames())
        .map(name -> base.appendProperty(name).append(tail))
        .filter(pointer -> !document.at(pointer).isMissingNode());
  }

  /** The same name in another section of the components. */
  private Optional<JsonPointer> inAnotherSection() {
    String name = target.last() == null ? "" : target.last().getMatchingProperty();
    JsonPointer components = JsonPointer.compile("/components");
    return document.at(components).propertyNames().stream()
        .map(section -> components.appendProperty(section).appendProperty(name))
        .filter(pointer -> !document.at(pointer).isMissingNode())
        .findFirst();
  }
}
