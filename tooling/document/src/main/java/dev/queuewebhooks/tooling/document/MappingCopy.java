package dev.queuewebhooks.tooling.document;

import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A mapping in the making, with the places of its fields. */
final class MappingCopy {

  private final ObjectNode node = JsonNodeFactory.instance.objectNode();
  private final Map<String, Places> places = new HashMap<>();

  void put(String name, Located value) {
    node.set(name, value.node());
    places.put(name, value.places());
  }

  void putText(String name, String value, Location location) {
    put(name, new Located(JsonNodeFactory.instance.stringNode(value), new Places(location)));
  }

  void putAll(Located mapping) {
    for (String name : mapping.node().propertyNames()) {
      put(name, mapping.child(name));
    }
  }

  boolean has(String name) {
    return node.has(name);
  }

  Located at(Location location) {
    return new Located(node, new Places(location, places));
  }
}
