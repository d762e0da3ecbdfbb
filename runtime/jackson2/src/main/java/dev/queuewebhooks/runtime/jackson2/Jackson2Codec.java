package dev.queuewebhooks.runtime.jackson2;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.exc.InvalidDefinitionException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.queuewebhooks.runtime.core.JsonCodec;
import dev.queuewebhooks.runtime.core.json.Fault;
import dev.queuewebhooks.runtime.core.json.TextScan;
import dev.queuewebhooks.runtime.core.json.Utf8;
import java.io.IOException;
import java.util.Optional;

/**
 * Reads and writes JSON with Jackson 2 (2.18 or later), as strictly as the default codec does with
 * Jackson 3: a value is never turned into another type, a property may not stand twice in one
 * object, and nothing may follow the document. Properties that a class does not know are left to
 * the class. Immutable and safe to share.
 */
public final class Jackson2Codec implements JsonCodec {
  private static final JsonMapper MAPPER = StrictMapper.create();

  /** For {@link java.util.ServiceLoader} and for those who pass a codec themselves. */
  public Jackson2Codec() {}

  @Override
  public <T> T read(byte[] json, Class<T> type) {
    return reading(json, parser -> readWhole(parser, type));
  }

  @Override
  public byte[] write(Object value) {
    try {
      return MAPPER.writeValueAsBytes(value);
    } catch (JsonProcessingException e) {
      // The cause may quote the content, so it is not passed on.
      throw new IllegalArgumentException(
          value.getClass().getName()
              + " cannot be written as JSON, at \""
              + JacksonFaults.pointer(e)
              + '"');
    }
  }

  @Override
  public Optional<String> text(byte[] json, String pointer) {
    String text = TextScan.find(json, pointer);
    return text == null
        ? reading(json, parser -> textAt(parser, JsonPointer.compile(pointer)))
        : Optional.of(text);
  }

  private static <T> T readWhole(JsonParser parser, Class<T> type) throws IOException {
    try {
      T value = MAPPER.readerFor(type).readValue(parser);
      if (value == null) {
        throw Fault.invalid("", "expected " + JsonTypes.name(type) + " but found null");
      }
      if (parser.nextToken() != null) {
        throw Fault.malformed(Fault.MORE);
      }
      return value;
    } catch (InvalidDefinitionException e) {
      throw new IllegalArgumentException(type.getName() + " cannot be read from JSON", e);
    }
  }

  private static Optional<String> textAt(JsonParser parser, JsonPointer wanted) throws IOException {
    if (!PointerWalk.moveTo(parser, wanted)) {
      return Optional.empty();
    }
    if (parser.currentToken() != JsonToken.VALUE_STRING) {
      String found = JsonTypes.name(parser.currentToken());
      throw Fault.invalid(wanted.toString(), "expected a string but found " + found);
    }
    return Optional.of(parser.getText());
  }

  /** Reads from a parser that stands on the first token. */
  private static <R> R reading(byte[] json, Reading<R> reading) {
    Utf8.check(json);
    try (JsonParser parser = MAPPER.createParser(json)) {
      try {
        if (parser.nextToken() == null) {
          throw Fault.malformed(Fault.NOTHING);
        }
        return reading.from(parser);
      } catch (IOException e) {
        // Before the parser is closed, because it is what knows the token that did not fit.
        throw JacksonFaults.translate(e);
      }
    } catch (IOException e) {
      throw JacksonFaults.translate(e);
    }
  }

  @FunctionalInterface
  private interface Reading<R> {
    R from(JsonParser parser) throws IOException;
  }
}
