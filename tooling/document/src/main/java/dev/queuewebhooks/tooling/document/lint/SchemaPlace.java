package dev.queuewebhooks.tooling.document.lint;

import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A schema where it was written.
 *
 * @param pointer in the document
 * @param node the schema
 */
record SchemaPlace(JsonPointer pointer, ObjectNode node) {

  private static final JsonPointer COMPONENTS = JsonPointer.compile("/components/schemas");

  /** Something below the schema. */
  JsonPointer at(String keyword) {
    return pointer.appendProperty(keyword);
  }

  /** The name, when it is a component; null when it is written inside something else. */
  @Nullable String name() {
    return COMPONENTS.equals(pointer.head()) ? pointer.last().getMatchingProperty() : null;
  }

  /** The properties written right here. */
  Stream<Property> properties() {
    JsonPointer properties = at("properties");
    return node.path("properties").properties().stream().map(entry -> property(properties, entry));
  }

  private static Property property(JsonPointer properties, Map.Entry<String, JsonNode> entry) {
    String name = entry.getKey();
    return new Property(name, properties.appendProperty(name), entry.getValue());
  }

  /** A property, whose schema is not always an object. */
  record Property(String name, JsonPointer pointer, JsonNode schema) {}
}
