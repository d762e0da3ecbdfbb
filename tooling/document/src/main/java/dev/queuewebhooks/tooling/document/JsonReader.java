package dev.queuewebhooks.tooling.document;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Reads JSON; numbers keep every digit. */
final class JsonReader {

  private static final JsonFactory FACTORY = new JsonFactory();

  private final String file;
  private final JsonParser parser;
  private final TreeBuilder tree = new TreeBuilder();

  private JsonReader(String file, JsonParser parser) {
    this.file = file;
    this.parser = parser;
  }

  /** The tree of a text, or null when there is nothing in it. */
  static @Nullable Located read(String file, String text) {
    try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), text)) {
      return new JsonReader(file, parser).read();
    } catch (JacksonException e) {
      TokenStreamLocation at = e.getLocation();
      int line = at == null ? 1 : Math.max(1, at.getLineNr());
      String problem = e.getOriginalMessage().lines().findFirst().orElse("").strip();
      throw SourceException.syntax(
          new Location(file, line),
          "this is not JSON: " + problem,
          "Correct this line or the one before it");
    }
  }

  private @Nullable Located read() {
    int depth = 0;
    for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
      if (depth == 0 && tree.result() != null) {
        throw SourceException.syntax(
            here(), "more text follows after the end of the JSON value", "Remove it");
      }
      depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
      accept(token);
    }
    return tree.result();
  }

  private Location here() {
    return new Location(file, parser.currentTokenLocation().getLineNr());
  }

  private void accept(JsonToken token) {
    switch (token) {
      case START_OBJECT -> tree.beginMapping(here(), null);
      case START_ARRAY -> tree.beginList(here(), null);
      case END_OBJECT, END_ARRAY -> tree.end();
      case PROPERTY_NAME -> tree.name(parser.getString(), here());
      default -> tree.scalar(value(token), here(), null);
    }
  }

  private JsonNode value(JsonToken token) {
    JsonNodeFactory nodes = JsonNodeFactory.instance;
    return switch (token) {
      case VALUE_NUMBER_INT -> Numbers.node(parser.getBigIntegerValue());
      case VALUE_NUMBER_FLOAT -> nodes.numberNode(parser.getDecimalValue());
      case VALUE_TRUE -> nodes.booleanNode(true);
      case VALUE_FALSE -> nodes.booleanNode(false);
      case VALUE_NULL -> nodes.nullNode();
      default -> nodes.stringNode(parser.getString());
    };
  }
}
