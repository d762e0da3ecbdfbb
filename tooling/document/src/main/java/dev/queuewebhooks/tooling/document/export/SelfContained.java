package dev.queuewebhooks.tooling.document.export;

import dev.queuewebhooks.tooling.document.WebhookDocument;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A copy of one schema of a document, together with all that it refers to. */
final class SelfContained {

  private static final String DIALECT = "https://json-schema.org/draft/2020-12/schema";

  private final WebhookDocument document;
  private final JsonPointer top;
  private final Definitions definitions;

  SelfContained(WebhookDocument document, JsonPointer schema) {
    this.document = document;
    this.top = follow(document, schema);
    this.definitions = new Definitions(document, top);
  }

  /** A schema that only refers to another one is that other one. */
  private static JsonPointer follow(WebhookDocument document, JsonPointer schema) {
    JsonPointer place = schema;
    Optional<JsonPointer> next = Optional.of(schema);
    while (next.isPresent()) {
      place = next.get();
      JsonNode node = document.at(place);
      next =
          node.size() == 1 ? Definitions.pointer(node.path("$ref").asString("")) : Optional.empty();
    }
    return place;
  }

  /** The copy, with a title and a description where the schema has none of its own. */
  ObjectNode under(String id, String event, @Nullable String description) {
    ObjectNode result = JsonNodeFactory.instance.objectNode();
    result.put("$schema", DIALECT);
    result.put("$id", id);
    result.put("title", Definitions.component(top).orElse(event));
    if (description != null) {
      result.put("description", description);
    }
    JsonNode copy = copy(document.at(top));
    if (copy instanceof ObjectNode object) {
      result.setAll(object);
    } else if (copy.equals(JsonNodeFactory.instance.booleanNode(false))) {
      result.set("not", JsonNodeFactory.instance.objectNode());
    }
    Map<String, JsonNode> reached = reached();
    if (!reached.isEmpty()) {
      result.putObject("$defs").setAll(reached);
    }
    return result;
  }

  private Map<String, JsonNode> reached() {
    Map<String, JsonNode> schemas = new TreeMap<>();
    for (JsonPointer place = definitions.next(); place != null; place = definitions.next()) {
      schemas.put(definitions.name(place), copy(document.at(place)));
    }
    return schemas;
  }

  private JsonNode copy(JsonNode schema) {
    if (!(schema instanceof ObjectNode original)) {
      return schema.deepCopy();
    }
    ObjectNode copy = JsonNodeFactory.instance.objectNode();
    for (Map.Entry<String, JsonNode> field : original.properties()) {
      Keyword keyword = Keyword.of(field.getKey());
      if (keyword != Keyword.DROPPED) {
        copy.set(field.getKey(), value(keyword, field.getValue()));
      }
    }
    Leftovers.of(original).writeTo(copy);
    IntegerBounds.writeTo(copy);
    return copy;
  }

  private JsonNode value(Keyword keyword, JsonNode value) {
    return switch (keyword) {
      case SCHEMA -> copy(value);
      case SCHEMAS -> list(value);
      case NAMED_SCHEMAS -> named(value);
      case REFERENCE ->
          JsonNodeFactory.instance.stringNode(definitions.reference(value.asString()));
      default -> value.deepCopy();
    };
  }

  private JsonNode list(JsonNode schemas) {
    ArrayNode copies = JsonNodeFactory.instance.arrayNode();
    schemas.forEach(schema -> copies.add(copy(schema)));
    return copies;
  }

  private JsonNode named(JsonNode schemas) {
    ObjectNode copies = JsonNodeFactory.instance.objectNode();
    schemas.properties().forEach(entry -> copies.set(entry.getKey(), copy(entry.getValue())));
    return copies;
  }
}
