package dev.queuewebhooks.runtime.core.json;

import dev.queuewebhooks.runtime.core.InvalidJsonException;
import dev.queuewebhooks.runtime.core.InvalidJsonException.Kind;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What to say about a document that a JSON library refuses, without quoting it. */
public final class Fault {
  /** More than the library was told to take. */
  public static final String TOO_LONG =
      "it is nested too deeply, or a name, number or string in it is too long";

  /** No document. */
  public static final String NOTHING = "there is no JSON in it";

  /** More than one document. */
  public static final String MORE = "there is more after the end of the document";

  private static final int MAX_POINTER_LENGTH = 256;

  private Fault() {}

  /** It is not one JSON document. */
  public static InvalidJsonException malformed(String detail) {
    return new InvalidJsonException(Kind.MALFORMED, "", detail);
  }

  /**
   * It is not JSON from a place on.
   *
   * @param libraryMessage what the library says, of which only the beginning is looked at
   * @param line counted from 1; less when it is not known
   * @param column counted from 1
   */
  public static InvalidJsonException malformed(
      @Nullable String libraryMessage, int line, int column) {
    boolean twice = libraryMessage != null && libraryMessage.startsWith("Duplicate ");
    String fault = twice ? "a property stands twice in one object" : "it is not JSON";
    return malformed(line < 1 ? fault : fault + " (line " + line + ", column " + column + ")");
  }

  /** It is JSON, but not what was asked for. */
  public static InvalidJsonException invalid(String pointer, String detail) {
    return new InvalidJsonException(Kind.INVALID, pointer, detail);
  }

  /** The place as a JSON pointer (RFC 6901), cut after a whole step when it gets long. */
  public static String pointer(List<String> steps) {
    StringBuilder pointer = new StringBuilder();
    for (String step : steps) {
      String segment = step.replace("~", "~0").replace("/", "~1");
      if (pointer.length() + segment.length() >= MAX_POINTER_LENGTH) {
        break;
      }
      pointer.append('/').append(segment);
    }
    return pointer.toString();
  }

  /**
   * What a model class has against a value. Model classes promise not to quote what they received.
   * The JDK and JSON libraries promise nothing of the kind, so their messages stay out.
   *
   * @param cause what was thrown while the class was made
   * @param library the package of the JSON library, with a full stop at its end
   */
  public static Optional<String> ofModelClass(@Nullable Throwable cause, String library) {
    if (cause == null || cause.getClass() != IllegalArgumentException.class) {
      return Optional.empty();
    }
    boolean fromModel =
        Stream.of(cause.getStackTrace())
            .limit(1)
            .map(StackTraceElement::getClassName)
            .anyMatch(name -> !name.startsWith("java.") && !name.startsWith(library));
    return fromModel ? Optional.ofNullable(cause.getMessage()) : Optional.empty();
  }
}
