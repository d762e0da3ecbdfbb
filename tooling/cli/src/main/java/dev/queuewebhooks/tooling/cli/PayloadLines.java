package dev.queuewebhooks.tooling.cli;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonPointer;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.json.JsonMapper;

/** Finds the lines of a payload on which places in it begin. */
final class PayloadLines {

  private PayloadLines() {}

  /**
   * The lines, counted from 1: for a field the line of its name. Places that are not there, or come
   * after text that is not JSON, have none.
   */
  static Map<JsonPointer, Integer> of(byte[] payload, Collection<JsonPointer> places) {
    Set<JsonPointer> wanted = new HashSet<>(places);
    Map<JsonPointer, Integer> lines = new HashMap<>();
    try (JsonParser parser = JsonMapper.shared().createParser(payload)) {
      for (JsonToken token = parser.nextToken();
          token != null && !wanted.isEmpty();
          token = parser.nextToken()) {
        JsonPointer place = parser.streamReadContext().pathAsPointer();
        if (wanted.remove(place)) {
          lines.put(place, parser.currentTokenLocation().getLineNr());
        }
      }
    } catch (JacksonException e) {
      return lines; // the payload's own finding says where it stops being JSON
    }
    return lines;
  }
}
