package dev.queuewebhooks.runtime.core;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How a value stands as text where there is no JSON: in a header field, in a query or in a form. A
 * text that is not in its format is kept as text, so that whoever reads it as a class says what was
 * expected. Immutable.
 */
public final class FieldFormat {
  /** A text as it is. */
  public static final FieldFormat TEXT = new FieldFormat(Scalar.TEXT, Shape.ONE, "");

  /** A number as JSON writes it (RFC 8259, section 6). */
  public static final FieldFormat NUMBER = new FieldFormat(Scalar.NUMBER, Shape.ONE, "");

  /** {@code true} or {@code false}. */
  public static final FieldFormat BOOLEAN = new FieldFormat(Scalar.BOOLEAN, Shape.ONE, "");

  /** Any value, as JSON. */
  public static final FieldFormat JSON = new FieldFormat(Scalar.JSON, Shape.ONE, "");

  private static final Pattern JSON_NUMBER =
      Pattern.compile("-?(0|[1-9][0-9]{0,199})(\\.[0-9]{1,200})?([eE][+-]?[0-9]{1,9})?");

  private final Scalar scalar;
  private final Shape shape;
  private final String separator;

  private enum Scalar {
    TEXT,
    NUMBER,
    BOOLEAN,
    JSON
  }

  private enum Shape {
    ONE,
    REPEATED,
    SEPARATED
  }

  private FieldFormat(Scalar scalar, Shape shape, String separator) {
    this.scalar = scalar;
    this.shape = shape;
    this.separator = separator;
  }

  /** A list of such values, each in a field of its own under the same name. */
  public FieldFormat repeated() {
    return new FieldFormat(scalar, Shape.REPEATED, "");
  }

  /**
   * A list of such values in one field. Spaces around a value do not belong to it; a value cannot
   * have the separator in it.
   *
   * @param separator what stands between two values, for example a comma
   */
  public FieldFormat separatedBy(String separator) {
    return new FieldFormat(scalar, Shape.SEPARATED, separator);
  }

  /**
   * Reads the texts that stand under one name.
   *
   * @param texts at least one
   * @return a text, number, boolean, list or map, to be written as JSON
   */
  Object read(List<String> texts, JsonCodec codec) {
    return switch (shape) {
      // More than one is no value of this format: as a list it is told apart from all that are.
      case ONE -> texts.size() == 1 ? one(texts.get(0), codec) : texts;
      case REPEATED -> texts.stream().map(text -> one(text, codec)).toList();
      case SEPARATED -> texts.stream().flatMap(this::split).map(text -> one(text, codec)).toList();
    };
  }

  private Stream<String> split(String text) {
    return text.isBlank()
        ? Stream.empty()
        : Arrays.stream(text.split(Pattern.quote(separator), -1)).map(String::strip);
  }

  private Object one(String text, JsonCodec codec) {
    return switch (scalar) {
      case TEXT -> text;
      case NUMBER -> JSON_NUMBER.matcher(text).matches() ? new BigDecimal(text) : text;
      case BOOLEAN -> text.equals("true") || text.equals("false") ? text.equals("true") : text;
      case JSON -> codec.read(text.getBytes(StandardCharsets.UTF_8), Object.class);
    };
  }

  /**
   * Writes a value as the texts to put under one name.
   *
   * @param value as read from JSON; null is no text at all
   * @throws IllegalArgumentException when the separator stands in a value
   */
  List<String> write(@Nullable Object value, JsonCodec codec) {
    if (value == null) {
      return List.of();
    }
    // A repeated field that no format names is a list as well.
    if (shape == Shape.ONE && scalar != Scalar.TEXT || !(value instanceof List<?> list)) {
      return List.of(text(value, codec));
    }
    List<String> texts = list.stream().map(element -> text(element, codec)).toList();
    return shape == Shape.SEPARATED ? List.of(join(texts)) : texts;
  }

  private String join(List<String> texts) {
    if (texts.size() > 1 && texts.stream().anyMatch(text -> text.contains(separator))) {
      throw new IllegalArgumentException(
          "a value of a list has the separator \"" + separator + "\" in it");
    }
    return String.join(separator, texts);
  }

  private String text(@Nullable Object value, JsonCodec codec) {
    if (value == null) {
      return "";
    }
    return value instanceof String text && scalar != Scalar.JSON
        ? text
        : new String(codec.write(value), StandardCharsets.UTF_8);
  }
}
