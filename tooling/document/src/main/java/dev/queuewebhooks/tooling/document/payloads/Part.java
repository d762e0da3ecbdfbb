package dev.queuewebhooks.tooling.document.payloads;

import java.util.List;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.node.ObjectNode;

/**
 * A schema object.
 *
 * @param pointer its place in the document
 */
record Part(JsonPointer pointer, ObjectNode node) {

  JsonPointer at(String keyword) {
    return pointer.appendProperty(keyword);
  }

  /** The places of those keywords that it has. */
  List<JsonPointer> places(List<String> keywords) {
    return keywords.stream().filter(node::has).map(this::at).toList();
  }
}
