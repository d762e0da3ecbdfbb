package dev.queuewebhooks.runtime.jackson;

import dev.queuewebhooks.runtime.core.InvalidJsonException;
import dev.queuewebhooks.runtime.core.InvalidJsonException.Kind;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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
  private static final int MAX_POINTER_LENGTH = 256;

  private JacksonFaults() {}

  static InvalidJsonException translate(JacksonException e) {
    if (e instanceof InputCoercionException number) {
      return invalid(e, "out of range for " + JsonTypes.name(number.getTargetType()));
    }
    if (e instanceof StreamConstraintsException) {
      return malformed("it is nested too deeply, or a name, number or string in it is too long");
    }
    if (e instanceof StreamReadException) {
      return malformed(syntaxFault(e) + at(e.getLocation()));
    }
    Optional<String> fromModel = messageOfModelClass(e.getCause());
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
    StringBuilder pointer = new StringBuilder();
    for (JacksonException.Reference step : e.getPath()) {
      String name = step.getPropertyName();
      String segment =
          name == null
              ? Integer.toString(step.getIndex())
              : name.replace("~", "~0").replace("/", "~1");
      if (pointer.length() + segment.length() >= MAX_POINTER_LENGTH) {
        break;
      }
      pointer.append('/').append(segment);
    }
    return pointer.toString();
  }

  private static String mismatch(MismatchedInputException e) {
    Class<?> type = e.getTargetType();
    String expected = type == null ? "something else" : JsonTypes.name(type);
    JsonToken found = e.getCurrentToken();
    // The right kind of token, but not in the right format: naming the token would only confuse.
    return e instanceof InvalidFormatException && found == JsonToken.VALUE_STRING && !isPlain(type)
        ? "expected " + expected
        : "expected " + expected + (found == null ? "" : " but found " + JsonTypes.name(found));
  }

  /** Whether a type is what JSON itself has, so that a string for it is simply the wrong type. */
  private static boolean isPlain(@Nullable Class<?> type) {
    return type != null
        && (type.isPrimitive() || Number.class.isAssignableFrom(type) || type == Boolean.class);
  }

  private static String syntaxFault(JacksonException e) {
    return e.getOriginalMessage().startsWith("Duplicate ")
        ? "a property stands twice in one object"
        : "it is not JSON";
  }

  private static String at(@Nullable TokenStreamLocation location) {
    return location == null || location.getLineNr() < 1
        ? ""
        : " (line " + location.getLineNr() + ", column " + location.getColumnNr() + ")";
  }

  /**
   * Model classes promise not to quote what they received. The JDK and Jackson promise nothing of
   * the kind, so their messages stay out.
   */
  private static Optional<String> messageOfModelClass(@Nullable Throwable cause) {
    if (cause == null || cause.getClass() != IllegalArgumentException.class) {
      return Optional.empty();
    }
    boolean fromLibrary =
        Stream.of(cause.getStackTrace())
            .limit(1)
            .map(StackTraceElement::getClassName)
            .anyMatch(name -> name.startsWith("java.") || name.startsWith("tools.jackson."));
    return fromLibrary || cause.getStackTrace().length == 0
        ? Optional.empty()
        : Optional.ofNullable(cause.getMessage());
  }

  private static InvalidJsonException invalid(JacksonException e, String detail) {
    return new InvalidJsonException(Kind.INVALID, pointer(e), detail);
  }

  private static InvalidJsonException malformed(String detail) {
    return new InvalidJsonException(Kind.MALFORMED, "", detail);
  }
}
