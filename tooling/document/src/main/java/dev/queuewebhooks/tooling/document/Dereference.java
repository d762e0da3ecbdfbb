package dev.queuewebhooks.tooling.document;

import java.util.Map;
import java.util.Set;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes the webhooks of a document out without {@code $ref}, schemas excepted, because Swagger
 * Parser does not follow references to path items or to anything but components. The values of
 * examples are left out: they are only ever read from the document itself.
 */
final class Dereference {

  /** These may contain themselves, and nothing in them is asked for. */
  private static final Set<Kind> LEFT_ALONE =
      Set.of(Kind.SCHEMA, Kind.CALLBACK, Kind.ENCODING, Kind.LINK);

  private final JsonNode document;
  private final References references;

  private Dereference(JsonNode document) {
    this.document = document;
    this.references = new References(document);
  }

  static ObjectNode webhooksOf(JsonNode document) {
    Dereference dereference = new Dereference(document);
    ObjectNode copy = JsonNodeFactory.instance.objectNode();
    for (Map.Entry<String, JsonNode> field : document.properties()) {
      copy.set(field.getKey(), field.getValue());
    }
    ObjectNode webhooks = copy.putObject("webhooks");
    JsonPointer base = JsonPointer.compile("/webhooks");
    for (String name : document.path("webhooks").propertyNames()) {
      webhooks.set(name, dereference.one(Kind.PATH_ITEM, base.appendProperty(name)));
    }
    return copy;
  }

  private JsonNode one(Kind kind, JsonPointer pointer) {
    JsonNode written = document.at(pointer);
    if (LEFT_ALONE.contains(kind)) {
      return written;
    }
    JsonPointer place = references.resolve(pointer);
    if (!(document.at(place) instanceof ObjectNode object)) {
      return written;
    }
    ObjectNode copy = JsonNodeFactory.instance.objectNode();
    for (Map.Entry<String, JsonNode> field : object.properties()) {
      String name = field.getKey();
      Kind.Shape shape = kind.field(name);
      JsonPointer below = place.appendProperty(name);
      copy.set(name, shape == null ? data(kind, field) : below(shape, below, field.getValue()));
    }
    if (!place.equals(pointer)) {
      beside(written, copy);
    }
    return copy;
  }

  private static JsonNode data(Kind kind, Map.Entry<String, JsonNode> field) {
    return kind == Kind.EXAMPLE && field.getKey().equals("value")
        ? JsonNodeFactory.instance.booleanNode(true)
        : field.getValue();
  }

  /** What stands beside a reference replaces what it refers to (OpenAPI 3.1.1 section 4.8.23). */
  private static void beside(JsonNode written, ObjectNode copy) {
    for (Map.Entry<String, JsonNode> field : written.properties()) {
      if (!field.getKey().equals(Reference.FIELD)) {
        copy.set(field.getKey(), field.getValue());
      }
    }
  }

  private JsonNode below(Kind.Shape shape, JsonPointer pointer, JsonNode node) {
    if (shape.form() == Kind.Form.MAP && node instanceof ObjectNode map) {
      ObjectNode copy = JsonNodeFactory.instance.objectNode();
      for (String name : map.propertyNames()) {
        copy.set(name, one(shape.kind(), pointer.appendProperty(name)));
      }
      return copy;
    } else if (shape.form() == Kind.Form.LIST && node instanceof ArrayNode list) {
      ArrayNode copy = JsonNodeFactory.instance.arrayNode();
      for (int i = 0; i < list.size(); i++) {
        copy.add(one(shape.kind(), pointer.appendIndex(i)));
      }
      return copy;
    }
    return shape.form() == Kind.Form.ONE ? one(shape.kind(), pointer) : node;
  }
}
