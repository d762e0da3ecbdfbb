package dev.queuewebhooks.tooling.document.deliveries;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One delivery to make.
 *
 * @param event the name of the event, for people
 * @param name the name of the example or file, for people
 * @param method the request method
 * @param contentType what the body is; null when the event has none
 * @param headers fields that belong to the event, value by name
 * @param query parameters that belong to the event, values by name
 * @param body the bytes to send
 */
public record Sample(
    String event,
    String name,
    String method,
    @Nullable String contentType,
    Map<String, String> headers,
    Map<String, List<String>> query,
    byte[] body) {
  /** The same with another content type. */
  public Sample withContentType(String contentType) {
    return new Sample(event, name, method, contentType, headers, query, body);
  }
}
