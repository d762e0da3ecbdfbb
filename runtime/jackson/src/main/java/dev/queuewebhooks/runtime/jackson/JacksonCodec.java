package dev.queuewebhooks.runtime.jackson;

import dev.queuewebhooks.runtime.core.DefaultCodec;
import dev.queuewebhooks.runtime.core.JsonCodec;
import dev.queuewebhooks.runtime.core.json.Fault;
import dev.queuewebhooks.runtime.core.json.TextScan;
import dev.queuewebhooks.runtime.core.json.Utf8;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonPointer;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.exc.InvalidDefinitionException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads and writes JSON with Jackson 3. Strict: a value is never turned into another type, a
 * property may not stand twice in one object, and nothing may follow the document. Properties that
 * a class does not know are left to the class. Immutable and safe to share.
 */
@DefaultCodec
public final class JacksonCodec implements JsonCodec {
  private static final JsonMapper MAPPER = StrictMapper.create();

  /** Making a reader costs as much as reading a small document. */
  private static final ClassValue<ObjectReader> READERS =
      new ClassValue<>() {
        @Override
        protected ObjectReader computeValue(Class<?> type) {
          return MAPPER.readerFor(type);
        }
      };

  /** For {@link java.util.ServiceLoader} and for those who pass a codec themselves. */
  public JacksonCodec() {}

  @Override
  public <T> T read(byte[] json, Class<T> type) {
    Utf8.check(json);
    try (JsonParser parser = open(json)) {
      T value = READERS.get(type).readValue(parser);
      if (value == null) {
        throw Fault.invalid("", "expected " + JsonTypes.name(type) + " but found null");
      }
      if (parser.nextToken() != null) {
        throw Fault.malformed(Fault.MORE);
      }
      return value;
    } catch (InvalidDefinitionException e) {
      throw new IllegalArgumentException(type.getName() + " cannot be read from JSON", e);
    } catch (JacksonException e) {
      throw JacksonFaults.translate(e);
    }
  }

  @Override
  public byte[] write(Object value) {
    try {
      return MAPPER.writeValueAsBytes(value);
    } catch (JacksonException e) {
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
    return text == null ? parseForText(json, JsonPointer.compile(pointer)) : Optional.of(text);
  }

  private static Optional<String> parseForText(byte[] json, JsonPointer wanted) {
    Utf8.check(json);
    try (JsonParser parser = open(json)) {
      if (!PointerWalk.moveTo(parser, wanted)) {
        return Optional.empty();
      }
      if (parser.currentToken() != JsonToken.VALUE_STRING) {
        String found = JsonTypes.name(parser.currentToken());
        throw Fault.invalid(wanted.toString(), "expected a string but found " + found);
      }
      return Optional.of(parser.getString());
    } catch (JacksonException e) {
      throw JacksonFaults.translate(e);
    }
  }

  /** A parser that stands on the first token. */
  private static JsonParser open(byte[] json) {
    JsonParser parser = MAPPER.createParser(json);
    if (parser.nextToken() == null) {
      throw Fault.malformed(Fault.NOTHING);
    }
    return parser;
  }
}
