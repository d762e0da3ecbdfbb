package dev.queuewebhooks.tooling.stub;

import com.github.tomakehurst.wiremock.http.HttpHeader;
import com.github.tomakehurst.wiremock.http.Request;
import dev.queuewebhooks.runtime.core.RequestHeaders;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * A request, free of the server that took it.
 *
 * @param path as it was sent, not decoded
 * @param query what follows the question mark; may be empty
 * @param fields values by name in lower case
 */
record Incoming(
    String method, String path, String query, Map<String, List<String>> fields, byte[] body) {
  private static final byte[] NOTHING = {};

  static Incoming of(Request request) {
    Map<String, List<String>> fields = new TreeMap<>();
    for (HttpHeader header : request.getHeaders().all()) {
      fields
          .computeIfAbsent(header.key().toLowerCase(Locale.ROOT), unused -> new ArrayList<>())
          .addAll(header.values());
    }
    String url = request.getUrl();
    int mark = url.indexOf('?');
    byte[] body = request.getBody();
    return new Incoming(
        request.getMethod().getName(),
        mark < 0 ? url : url.substring(0, mark),
        mark < 0 ? "" : url.substring(mark + 1),
        fields,
        body == null ? NOTHING : body);
  }

  RequestHeaders headers() {
    return RequestHeaders.of(fields);
  }

  /** The values of a header field; empty when it is not there. */
  List<String> all(String name) {
    return fields.getOrDefault(name.toLowerCase(Locale.ROOT), List.of());
  }
}
