package dev.queuewebhooks.runtime.receiver;

import dev.queuewebhooks.runtime.core.FieldFormat;
import dev.queuewebhooks.runtime.core.FormFields;
import dev.queuewebhooks.runtime.core.FormText;
import dev.queuewebhooks.runtime.core.InvalidJsonException;
import dev.queuewebhooks.runtime.core.InvalidJsonException.Kind;
import dev.queuewebhooks.runtime.core.JsonCodec;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Header fields and query parameters that are read as a class. The JSON names of its members are
 * those of the parameters with the kind before them: {@code header X-Tenant}, {@code query page}.
 * None of them is covered by the signature. Immutable.
 *
 * @param <P> the class
 */
public final class RequestParameters<P> {
  private static final String HEADER = "header ";
  private static final String QUERY = "query ";

  private final Class<P> type;
  private final List<String> headers;
  private final List<String> query;
  private final FormFields formats;

  private RequestParameters(
      Class<P> type, List<String> headers, List<String> query, FormFields formats) {
    this.type = type;
    this.headers = headers;
    this.query = query;
    this.formats = formats;
  }

  /** No parameters yet, to be read as this class. */
  public static <P> RequestParameters<P> as(Class<P> type) {
    return new RequestParameters<>(type, List.of(), List.of(), FormFields.text());
  }

  /**
   * The same with one more header field.
   *
   * @param name its name; case does not matter in requests
   */
  public RequestParameters<P> header(String name, FieldFormat format) {
    return new RequestParameters<>(
        type, more(headers, name), query, formats.with(HEADER + name, format));
  }

  /** The same with one more query parameter. */
  public RequestParameters<P> query(String name, FieldFormat format) {
    return new RequestParameters<>(
        type, headers, more(query, name), formats.with(QUERY + name, format));
  }

  private static List<String> more(List<String> names, String name) {
    return Stream.concat(names.stream(), Stream.of(name)).toList();
  }

  /**
   * Reads the parameters of a request.
   *
   * @throws InvalidJsonException when one is missing or not what the class requires; the message
   *     names it
   */
  P read(JsonCodec codec, Delivery delivery) {
    try {
      return codec.read(formats.toJson(texts(delivery), codec), type);
    } catch (InvalidJsonException e) {
      throw new InvalidJsonException(Kind.INVALID, "", message(e));
    }
  }

  private Map<String, List<String>> texts(Delivery delivery) {
    Map<String, List<String>> texts = new LinkedHashMap<>();
    for (String name : headers) {
      List<String> values = delivery.headers().all(name);
      if (!values.isEmpty()) {
        texts.put(HEADER + name, values);
      }
    }
    Map<String, List<String>> received = query.isEmpty() ? Map.of() : parse(delivery.query());
    for (String name : query) {
      if (received.containsKey(name)) {
        texts.put(QUERY + name, received.get(name));
      }
    }
    return texts;
  }

  private static Map<String, List<String>> parse(String query) {
    try {
      return FormText.parse(query);
    } catch (IllegalArgumentException e) {
      throw new InvalidJsonException(Kind.INVALID, "", "the query of the URL: " + e.getMessage());
    }
  }

  /** A pointer into the class says nothing to a sender; the parameter's name does. */
  private static String message(InvalidJsonException e) {
    return e.pointer().isEmpty()
        ? e.detail()
        : e.pointer().substring(1).replace("~1", "/").replace("~0", "~") + ": " + e.detail();
  }
}
