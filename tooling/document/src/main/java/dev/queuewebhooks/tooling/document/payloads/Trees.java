package dev.queuewebhooks.tooling.document.payloads;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Map;
import java.util.function.UnaryOperator;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Makes JSON trees of others, which stay as they are: what does not change is shared. */
final class Trees {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private Trees() {}

  static JsonNode text(String value) {
    return NODES.stringNode(value);
  }

  /** The node that is read from the plain digits of a number. */
  static JsonNode number(BigDecimal value) {
    if (value.scale() > 0) {
      return NODES.numberNode(value);
    }
    BigInteger whole = value.toBigIntegerExact();
    if (whole.bitLength() < Integer.SIZE) {
      return NODES.numberNode(whole.intValue());
    }
    return whole.bitLength() < Long.SIZE
        ? NODES.numberNode(whole.longValue())
        : NODES.numberNode(whole);
  }

  static ObjectNode object() {
    return NODES.objectNode();
  }

  static ArrayNode array() {
    return NODES.arrayNode();
  }

  static JsonNode nothing() {
    return NODES.nullNode();
  }

  static JsonNode truth(String value) {
    return NODES.booleanNode(Boolean.parseBoolean(value));
  }

  /** An object with one more field, or with another value for one that it has. */
  static JsonNode with(JsonNode object, String name, JsonNode value) {
    return shallow(object).set(name, value);
  }

  static JsonNode without(JsonNode object, String name) {
    return shallow(object).without(name);
  }

  private static ObjectNode shallow(JsonNode object) {
    ObjectNode copy = object();
    for (Map.Entry<String, JsonNode> field : object.properties()) {
      copy.set(field.getKey(), field.getValue());
    }
    return copy;
  }

  /** A tree in which a place has changed; the same tree when there is no such place. */
  static JsonNode changed(JsonNode tree, JsonPointer place, UnaryOperator<JsonNode> change) {
    if (place.matches()) {
      return change.apply(tree);
    }
    String name = place.getMatchingProperty();
    if (tree.isObject() && tree.has(name)) {
      return with(tree, name, changed(tree.path(name), place.tail(), change));
    }
    int index = place.getMatchingIndex();
    if (tree.isArray() && tree.has(index)) {
      ArrayNode copy = array().addAll(tree.values());
      copy.set(index, changed(tree.path(index), place.tail(), change));
      return copy;
    }
    return tree;
  }
}
