package dev.queuewebhooks.runtime.jackson2;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;

/** Finds a place in a document while reading past everything else. */
final class PointerWalk {
  private PointerWalk() {}

  /**
   * Moves a parser that stands on the first token of a value to the place inside that value.
   *
   * @return false when there is nothing at the place
   */
  static boolean moveTo(JsonParser parser, JsonPointer place) throws IOException {
    if (place.matches()) {
      return true;
    }
    return switch (parser.currentToken()) {
      case START_OBJECT -> enterObject(parser, place);
      case START_ARRAY -> enterArray(parser, place);
      default -> false;
    };
  }

  private static boolean enterObject(JsonParser parser, JsonPointer place) throws IOException {
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      boolean inside = place.matchesProperty(parser.currentName());
      parser.nextToken();
      if (inside) {
        return moveTo(parser, place.tail());
      }
      parser.skipChildren();
    }
    return false;
  }

  private static boolean enterArray(JsonParser parser, JsonPointer place) throws IOException {
    for (int index = 0; parser.nextToken() != JsonToken.END_ARRAY; index++) {
      if (place.matchesElement(index)) {
        return moveTo(parser, place.tail());
      }
      parser.skipChildren();
    }
    return false;
  }
}
