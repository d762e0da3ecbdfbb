package dev.queuewebhooks.runtime.validation;

import dev.queuewebhooks.runtime.core.InvalidJsonException;
import dev.queuewebhooks.runtime.core.json.Fault;
import dev.queuewebhooks.runtime.core.json.Limits;
import dev.queuewebhooks.runtime.core.json.Utf8;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads bodies as the codecs do, so that what is checked is what is handled later. */
final class BodyTree {
  private static final JsonMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .disable(TokenStreamFactory.Feature.CHARSET_DETECTION)
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(Limits.DEPTH)
                          .maxNameLength(Limits.NAME_LENGTH)
                          .maxNumberLength(Limits.NUMBER_LENGTH)
                          .maxStringLength(Limits.STRING_LENGTH)
                          .build())
                  .build())
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS) // looked for below
          .build();

  private BodyTree() {}

  /**
   * Reads a whole body.
   *
   * @throws InvalidJsonException when it is not one JSON document, or over a limit
   */
  static JsonNode read(byte[] body) {
    Utf8.check(body);
    try (JsonParser parser = MAPPER.createParser(body)) {
      if (parser.nextToken() == null) {
        throw Fault.malformed(Fault.NOTHING);
      }
      JsonNode tree = parser.readValueAsTree();
      if (parser.nextToken() != null) {
        throw Fault.malformed(Fault.MORE);
      }
      return tree;
    } catch (StreamConstraintsException e) {
      throw Fault.malformed(Fault.TOO_LONG);
    } catch (JacksonException e) {
      TokenStreamLocation at = e.getLocation();
      throw at == null
          ? Fault.malformed(e.getOriginalMessage(), 0, 0)
          : Fault.malformed(e.getOriginalMessage(), at.getLineNr(), at.getColumnNr());
    }
  }
}
