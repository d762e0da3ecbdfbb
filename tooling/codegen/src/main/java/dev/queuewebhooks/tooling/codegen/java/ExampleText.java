package dev.queuewebhooks.tooling.codegen.java;

import dev.queuewebhooks.tooling.codegen.model.EventModel;
import dev.queuewebhooks.tooling.document.JsonText;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Writes examples as the bodies they are examples of. */
final class ExampleText {

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private ExampleText() {}

  /**
   * The text of an example.
   *
   * @return JSON, indented and ended by a line feed, if the body is JSON; otherwise the text that
   *     the document gives, and nothing where it gives data without saying how they are written
   */
  static Optional<String> of(EventModel event, JsonNode value) {
    if (event.isJson()) {
      return Optional.of(JsonText.of(unpacked(value)));
    }
    return value.isString() ? Optional.of(value.asString()) : Optional.empty();
  }

  /** Some documents give an object or a list as the text of its JSON. */
  private static JsonNode unpacked(JsonNode value) {
    if (!value.isString()) {
      return value;
    }
    try {
      JsonNode inside = JSON.readTree(value.asString());
      return inside.isContainer() ? inside : value;
    } catch (JacksonException e) {
      return value;
    }
  }
}
