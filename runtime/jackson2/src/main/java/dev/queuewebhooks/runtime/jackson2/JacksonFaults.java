package dev.queuewebhooks.runtime.jackson2;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import dev.queuewebhooks.runtime.core.InvalidJsonException;
import dev.queuewebhooks.runtime.core.json.Fault;
import dev.queuewebhooks.runtime.core.json.TypeNames;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Turns an exception of Jackson into one of ours: where, and what was expected. Nothing of
 * Jackson's own messages is passed on, because they quote the document.
 */
final class JacksonFaults {
  private static final String LIBRARY = "com.fasterxml.jackson.";

  private JacksonFaults() {}

  static InvalidJsonException translate(IOException e) {
    Throwable origin = origin(e);
    if (origin instanceof InputCoercionException number) {
      return invalid(e, "out of range for " + JsonTypes.name(number.getTargetType()));
    }
    if (origin instanceof StreamConstraintsException) {
      return Fault.malformed(Fault.TOO_LONG);
    }
    if (origin instanceof StreamReadException syntax) {
      JsonLocation at = syntax.getLocation();
      return at == null
          ? Fault.malformed(syntax.getOriginalMessage(), 0, 0)
          : Fault.malformed(syntax.getOriginalMessage(), at.getLineNr(), at.getColumnNr());
    }
    Optional<String> fromModel = Fault.ofModelClass(e.getCause(), LIBRARY);
    if (fromModel.isPresent()) {
      return invalid(e, fromModel.get());
    }
    if (e instanceof MismatchedInputException mismatch) {
      return invalid(e, mismatch(mismatch));
    }
    return invalid(e, "not acceptable here");
  }

  /** The place as a JSON pointer (RFC 6901), cut after a whole step when it gets long. */
  static String pointer(IOException e) {
    return e instanceof JsonMappingException mapping
        ? Fault.pointer(mapping.getPath().stream().map(JacksonFaults::step).toList())
        : "";
  }

  private static String step(JsonMappingException.Reference reference) {
    String name = reference.getFieldName();
    return name == null ? Integer.toString(reference.getIndex()) : name;
  }

  /** What the parser throws inside of a value is wrapped by Jackson 2, to add the place. */
  private static Throwable origin(IOException e) {
    return e instanceof JsonMappingException
            && e.getCause() instanceof JsonProcessingException cause
        ? cause
        : e;
  }

  private static String mismatch(MismatchedInputException e) {
    Class<?> type = e.getTargetType();
    String expected = type == null ? "something else" : JsonTypes.name(type);
    JsonToken found = currentToken(e);
    // The right kind of token, but not in the right format: naming the token would only confuse.
    return e instanceof InvalidFormatException
            && found == JsonToken.VALUE_STRING
            && !TypeNames.isPlain(type)
        ? "expected " + expected
        : "expected " + expected + (found == null ? "" : " but found " + JsonTypes.name(found));
  }

  private static @Nullable JsonToken currentToken(JacksonException e) {
    return e.getProcessor() instanceof JsonParser parser ? parser.currentToken() : null;
  }

  private static InvalidJsonException invalid(IOException e, String detail) {
    return Fault.invalid(pointer(e), detail);
  }
}
