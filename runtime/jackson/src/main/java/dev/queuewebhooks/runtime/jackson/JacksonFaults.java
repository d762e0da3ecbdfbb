package dev.queuewebhooks.runtime.jackson;

import dev.queuewebhooks.runtime.core.InvalidJsonException;
import dev.queuewebhooks.runtime.core.json.Fault;
import dev.queuewebhooks.runtime.core.json.TypeNames;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.MismatchedInputException;

/**
 * Turns an exception of Jackson into one of ours: where, and what was expected. Nothing of
 * Jackson's own messages is passed on, because they quote the document.
 */
final class JacksonFaults {
  private static final String LIBRARY = "tools.jackson.";

  private JacksonFaults() {}

  static InvalidJsonException translate(JacksonException e) {
    if (e instanceof InputCoercionException number) {
      return invalid(e, "out of range for " + JsonTypes.name(number.getTargetType()));
    }
    if (e instanceof StreamConstraintsException) {
      return Fault.malformed(Fault.TOO_LONG);
    }
    if (e instanceof StreamReadException) {
      TokenStreamLocation at = e.getLocation();
      return at == null
          ? Fault.malformed(e.getOriginalMessage(), 0, 0)
          : Fault.malformed(e.getOriginalMessage(), at.getLineNr(), at.getColumnNr());
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
  static String pointer(JacksonException e) {
    return Fault.pointer(e.getPath().stream().map(JacksonFaults::step).toList());
  }

  private static String step(JacksonException.Reference reference) {
    String name = reference.getPropertyName();
    return name == null ? Integer.toString(reference.getIndex()) : name;
  }

  private static String mismatch(MismatchedInputException e) {
    Class<?> type = e.getTargetType();
    String expected = type == null ? "something else" : JsonTypes.name(type);
    JsonToken found = e.getCurrentToken();
    // The right kind of token, but not in the right format: naming the token would only confuse.
    return e instanceof InvalidFormatException
            && found == JsonToken.VALUE_STRING
            && !TypeNames.isPlain(type)
        ? "expected " + expected
        : "expected " + expected + (found == null ? "" : " but found " + JsonTypes.name(found));
  }

  private static InvalidJsonException invalid(JacksonException e, String detail) {
    return Fault.invalid(pointer(e), detail);
  }
}
