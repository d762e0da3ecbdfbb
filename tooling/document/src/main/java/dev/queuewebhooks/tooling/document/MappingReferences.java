package dev.queuewebhooks.tooling.document;

import java.util.Map;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The mapping of a discriminator names schemas or refers to them (OpenAPI 3.1.1 section 4.8.25).
 * The validator knows references only, so here is how it gets them.
 */
final class MappingReferences {

  private static final JsonPointer SCHEMAS = JsonPointer.compile("/components/schemas");

  private MappingReferences() {}

  /** A copy of a document in which every mapping refers to what it named. */
  static JsonNode of(JsonNode document) {
    JsonNode copy = document.deepCopy();
    StructureWalk.through(
        copy,
        (kind, pointer, object) -> {
          if (kind == Kind.SCHEMA
              && object.path("discriminator").path("mapping") instanceof ObjectNode mapping) {
            refer(mapping, document);
          }
        });
    return copy;
  }

  private static void refer(ObjectNode mapping, JsonNode document) {
    for (Map.Entry<String, JsonNode> entry : mapping.properties()) {
      JsonPointer named = SCHEMAS.appendProperty(entry.getValue().asString(""));
      if (document.at(named).isObject()) {
        entry.setValue(mapping.stringNode(Reference.to(named)));
      }
    }
  }
}
