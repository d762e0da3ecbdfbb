package dev.queuewebhooks.runtime.core;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The header fields of one request. Names are compared without regard to case (RFC 9110, section
 * 5.1); values are kept as they were received. Immutable.
 */
public final class RequestHeaders {
  private final Map<String, List<String>> valuesByLowerCaseName;

  private RequestHeaders(Map<String, List<String>> valuesByLowerCaseName) {
    this.valuesByLowerCaseName = valuesByLowerCaseName;
  }

  /**
   * Copies header fields. Names that differ only in case become one name with all their values.
   *
   * @param headers values by name, as web servers hand them out; neither names nor values may be
   *     null
   */
  public static RequestHeaders of(Map<String, List<String>> headers) {
    Map<String, List<String>> merged = new TreeMap<>();
    headers.forEach(
        (name, values) ->
            merged.computeIfAbsent(lowerCase(name), unused -> new ArrayList<>()).addAll(values));
    merged.replaceAll((name, values) -> List.copyOf(values));
    return new RequestHeaders(merged);
  }

  /** All values under this name in the order received; empty when there are none. */
  public List<String> all(String name) {
    return valuesByLowerCaseName.getOrDefault(lowerCase(name), List.of());
  }

  /** The first value under this name. */
  public Optional<String> first(String name) {
    return all(name).stream().findFirst();
  }

  /** The names only: values may be secret. */
  @Override
  public String toString() {
    return "RequestHeaders" + valuesByLowerCaseName.keySet();
  }

  private static String lowerCase(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
