package dev.queuewebhooks.spec.interop;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the independent validator thinks of a payload.
 *
 * @param event the event that the payload has to be
 * @param where the place that was changed
 * @param how what was done to it
 * @param payload the JSON text
 * @param valid the verdict
 * @param reason the first thing that is wrong; empty when nothing is
 */
record Judgement(
    String event, String where, String how, String payload, boolean valid, String reason) {

  /** All of them, one on each line of the file. */
  static List<Judgement> read(Path file) throws IOException {
    try (Stream<String> lines = Files.lines(file)) {
      return lines.map(line -> JsonMapper.shared().readValue(line, Judgement.class)).toList();
    }
  }

  @Override
  public String toString() {
    return event + " " + where + ": " + how + (valid ? "" : " (" + reason + ")");
  }
}
