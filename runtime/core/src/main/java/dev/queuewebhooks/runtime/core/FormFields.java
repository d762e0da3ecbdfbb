package dev.queuewebhooks.runtime.core;

import dev.queuewebhooks.runtime.core.InvalidJsonException.Kind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Turns the fields of a form into JSON and back, so that they are read and written as classes are.
 * What has no format of its own is text, and a list of texts where it stands more than once.
 * Immutable.
 */
public final class FormFields {
  private final Map<String, FieldFormat> formats;

  private FormFields(Map<String, FieldFormat> formats) {
    this.formats = Map.copyOf(formats);
  }

  /** All fields are text. */
  public static FormFields text() {
    return new FormFields(Map.of());
  }

  /** The same with another format for one field. */
  public FormFields with(String name, FieldFormat format) {
    Map<String, FieldFormat> more = new LinkedHashMap<>(formats);
    more.put(name, format);
    return new FormFields(more);
  }

  /**
   * The fields as one JSON object.
   *
   * @param fields texts by name, at least one for each
   * @throws InvalidJsonException when a field that has to be JSON is not
   */
  public byte[] toJson(Map<String, List<String>> fields, JsonCodec codec) {
    Map<String, Object> object = new LinkedHashMap<>();
    fields.forEach((name, texts) -> object.put(name, value(name, texts, codec)));
    return codec.write(object);
  }

  private Object value(String name, List<String> texts, JsonCodec codec) {
    try {
      return format(name).read(texts, codec);
    } catch (InvalidJsonException e) {
      String pointer = "/" + name.replace("~", "~0").replace("/", "~1") + e.pointer();
      throw new InvalidJsonException(Kind.INVALID, pointer, e.detail());
    }
  }

  /**
   * A JSON object as fields; a member that is null has none.
   *
   * @param value what is written as a JSON object
   * @return texts by name, in the order of the members
   * @throws IllegalArgumentException when the value cannot be written as a form
   */
  public Map<String, List<String>> fromJson(Object value, JsonCodec codec) {
    Map<String, List<String>> fields = new LinkedHashMap<>();
    Map<?, ?> object = codec.read(codec.write(value), Map.class);
    object.forEach(
        (key, member) -> {
          String name = String.valueOf(key);
          fields.put(name, format(name).write(member, codec));
        });
    return fields;
  }

  private FieldFormat format(String name) {
    return formats.getOrDefault(name, FieldFormat.TEXT);
  }
}
