package dev.queuewebhooks.tooling.document.payloads;

import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/**
 * A choice that a schema leaves.
 *
 * @param pointer the place of the keyword
 * @param branches in the order of the document
 */
record Union(JsonPointer pointer, List<Branch> branches) {

  /**
   * One way to go on.
   *
   * @param name for people
   * @param schemas what this way asks for, all of it
   * @param tags the values of fields that stand for this way in a discriminator
   */
  record Branch(String name, List<JsonPointer> schemas, Map<String, JsonNode> tags) {}

  /** Whether the first branch that fits is the one, because the others do not apply then. */
  boolean isCondition() {
    return pointer.last().getMatchingProperty().equals("if");
  }
}
