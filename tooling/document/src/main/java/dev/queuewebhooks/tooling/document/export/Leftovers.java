package dev.queuewebhooks.tooling.document.export;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * Keywords of older OpenAPI versions that JSON Schema 2020-12 writes in another way.
 *
 * @param example the value of {@code example}
 * @param nullable whether {@code nullable} is true
 */
record Leftovers(@Nullable JsonNode example, boolean nullable) {

  private static final StringNode NULL = JsonNodeFactory.instance.stringNode("null");

  static Leftovers of(ObjectNode schema) {
    return new Leftovers(schema.get("example"), schema.path("nullable").asBoolean(false));
  }

  void writeTo(ObjectNode schema) {
    if (example != null && !schema.has("examples")) {
      schema.putArray("examples").add(example.deepCopy());
    }
    if (nullable && schema.has("type")) {
      schema.set("type", withNull(schema.get("type")));
    }
  }

  private static JsonNode withNull(JsonNode type) {
    ArrayNode types = JsonNodeFactory.instance.arrayNode();
    if (type instanceof ArrayNode several) {
      types.addAll(several);
    } else {
      types.add(type);
    }
    boolean alreadyThere = types.valueStream().anyMatch(NULL::equals);
    return alreadyThere ? type : types.add(NULL);
  }
}
