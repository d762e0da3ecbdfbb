package dev.queuewebhooks.tooling.document;

import java.util.Map;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Visits every object of a document that is structure and not data, in document order. */
final class StructureWalk {

  /** Is told of every object, before the objects in it. */
  interface Visitor {
    void visit(Kind kind, JsonPointer pointer, ObjectNode object);
  }

  private final Visitor visitor;

  private StructureWalk(Visitor visitor) {
    this.visitor = visitor;
  }

  static void through(JsonNode document, Visitor visitor) {
    from(Kind.DOCUMENT, JsonPointer.empty(), document, visitor);
  }

  /** Visits a part of a document, which stands at the pointer. */
  static void from(Kind kind, JsonPointer pointer, JsonNode part, Visitor visitor) {
    new StructureWalk(visitor).object(kind, pointer, part);
  }

  private void object(Kind kind, JsonPointer pointer, JsonNode node) {
    if (!(node instanceof ObjectNode object)) {
      return;
    }
    visitor.visit(kind, pointer, object);
    for (Map.Entry<String, JsonNode> field : object.properties()) {
      Kind.Shape shape = kind.field(field.getKey());
      if (shape != null) {
        below(shape, pointer.appendProperty(field.getKey()), field.getValue());
      }
    }
  }

  private void below(Kind.Shape shape, JsonPointer pointer, JsonNode node) {
    if (shape.form() == Kind.Form.ONE) {
      object(shape.kind(), pointer, node);
    } else if (shape.form() == Kind.Form.MAP && node instanceof ObjectNode map) {
      for (Map.Entry<String, JsonNode> entry : map.properties()) {
        object(shape.kind(), pointer.appendProperty(entry.getKey()), entry.getValue());
      }
    } else if (shape.form() == Kind.Form.LIST && node instanceof ArrayNode list) {
      for (int i = 0; i < list.size(); i++) {
        object(shape.kind(), pointer.appendIndex(i), list.get(i));
      }
    }
  }
}
