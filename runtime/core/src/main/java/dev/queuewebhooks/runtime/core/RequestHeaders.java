package dev.queuewebhooks.runtime.core;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The header fields of one request. Names are compared without regard to case (RFC 9110, section
 * 5.1); values are kept as they were received. Immutable.
 */
public final class RequestHeaders {
  private final List<Field> fields;

  private RequestHeaders(List<Field> fields) {
    this.fields = fields;
  }

  /**
   * Copies header fields.
   *
   * @param headers values by name, as web servers hand them out; neither names nor values may be
   *     null
   */
  public static RequestHeaders of(Map<String, List<String>> headers) {
    List<Field> fields = new ArrayList<>(headers.size());
    headers.forEach((name, values) -> fields.add(new Field(name, List.copyOf(values))));
    return new RequestHeaders(fields);
  }

  /**
   * All values under this name in the order received; empty when there are none. Names that differ
   * only in case are one name with all their values.
   */
  public List<String> all(String name) {
    List<String> found = List.of();
    for (Field field : fields) {
      if (field.name.equalsIgnoreCase(name)) {
        found = found.isEmpty() ? field.values : join(found, field.values);
      }
    }
    return found;
  }

  /** The first value under this name. */
  public Optional<String> first(String name) {
    return all(name).stream().findFirst();
  }

  /** The names only: values may be secret. */
  @Override
  public String toString() {
    Set<String> names = new TreeSet<>();
    fields.forEach(field -> names.add(field.name.toLowerCase(Locale.ROOT)));
    return "RequestHeaders" + names;
  }

  private static List<String> join(List<String> first, List<String> second) {
    return Stream.concat(first.stream(), second.stream()).toList();
  }

  private record Field(String name, List<String> values) {}
}
