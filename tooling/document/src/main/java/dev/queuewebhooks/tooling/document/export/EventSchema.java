package dev.queuewebhooks.tooling.document.export;

import dev.queuewebhooks.tooling.document.JsonText;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the body of one event has to be.
 *
 * @param event the name of the event
 * @param schema a JSON Schema 2020-12 without references to anything outside of it; must not be
 *     changed
 */
public record EventSchema(String event, ObjectNode schema) {

  /** A name for its file: the event's, with percent signs for what a file name cannot have. */
  public String fileName() {
    return Urn.encode(event) + ".schema.json";
  }

  /** As JSON, indented by two spaces and ended by a line feed; equal bytes on every system. */
  public String toJson() {
    return JsonText.of(schema);
  }
}
