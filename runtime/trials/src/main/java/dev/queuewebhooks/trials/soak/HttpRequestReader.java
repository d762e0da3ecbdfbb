package dev.queuewebhooks.trials.soak;

import dev.queuewebhooks.runtime.core.RequestHeaders;
import dev.queuewebhooks.runtime.receiver.WebhookRequest;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One request with a body of known length, which is all that the sender of this trial makes.
 *
 * @param method the method
 * @param headers values by name in lower case
 * @param body the body
 */
record HttpRequestReader(String method, Map<String, List<String>> headers, byte[] body) {

  /** The next request; null when the connection has ended. */
  static @Nullable HttpRequestReader read(InputStream in) throws IOException {
    String start = line(in);
    if (start.isEmpty()) {
      return null;
    }
    Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    for (String line = line(in); !line.isEmpty(); line = line(in)) {
      int colon = line.indexOf(':');
      headers
          .computeIfAbsent(line.substring(0, colon), unused -> new ArrayList<>())
          .add(line.substring(colon + 1).strip());
    }
    int length = Integer.parseInt(headers.getOrDefault("content-length", List.of("0")).get(0));
    byte[] body = in.readNBytes(length);
    if (body.length < length) {
      throw new EOFException();
    }
    return new HttpRequestReader(start.substring(0, start.indexOf(' ')), headers, body);
  }

  WebhookRequest toReceive() {
    return new WebhookRequest(method, RequestHeaders.of(headers), body);
  }

  private static String line(InputStream in) throws IOException {
    StringBuilder line = new StringBuilder();
    for (int c = in.read(); c != '\n' && c >= 0; c = in.read()) {
      if (c != '\r') {
        line.append((char) c);
      }
    }
    return line.toString();
  }
}
