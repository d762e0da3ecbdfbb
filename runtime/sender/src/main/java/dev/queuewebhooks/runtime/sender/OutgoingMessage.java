package dev.queuewebhooks.runtime.sender;

import dev.queuewebhooks.runtime.core.MessageId;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An event on its way out. The id stays the same for every attempt, so that a receiver can tell a
 * repetition from another event.
 *
 * @param id 1 to 256 visible ASCII characters without a full stop
 * @param event the name of the event, for listeners; it is not sent
 * @param payload what is written as the JSON body; bytes are sent as they are
 * @param method the request method, in capitals
 * @param contentType what the body is; null when there is none
 * @param headers header fields that belong to the event, value by name
 */
public record OutgoingMessage(
    String id,
    String event,
    Object payload,
    String method,
    @Nullable String contentType,
    Map<String, String> headers) {
  private static final String JSON = "application/json";
  private static final byte[] NOTHING = {};

  /**
   * @throws IllegalArgumentException when the id cannot be one, the event has no name, or a header
   *     field is one that the sender sets itself
   */
  public OutgoingMessage {
    id = new MessageId(id).text();
    if (event.isBlank()) {
      throw new IllegalArgumentException("an event needs a name");
    }
    headers.forEach(HeaderRules::check);
    headers = Map.copyOf(headers);
  }

  /** A message with a new random id, sent as JSON with POST. */
  public static OutgoingMessage of(String event, Object payload) {
    return new OutgoingMessage(MessageId.random().text(), event, payload, "POST", JSON, Map.of());
  }

  /** A message whose body is no JSON: the bytes are sent as they are, with POST. */
  public static OutgoingMessage bytes(String event, String contentType, byte[] body) {
    return new OutgoingMessage(
        MessageId.random().text(), event, body.clone(), "POST", contentType, Map.of());
  }

  /** A message without a body, sent with POST. */
  public static OutgoingMessage empty(String event) {
    return new OutgoingMessage(MessageId.random().text(), event, NOTHING, "POST", null, Map.of());
  }

  /**
   * The same message under an id of your own, for example one that is stored with the event.
   *
   * @throws IllegalArgumentException when the text cannot be an id
   */
  public OutgoingMessage withId(String id) {
    return new OutgoingMessage(id, event, payload, method, contentType, headers);
  }

  /** The same message with another request method, in capitals. */
  public OutgoingMessage withMethod(String method) {
    return new OutgoingMessage(id, event, payload, method, contentType, headers);
  }

  /**
   * The same message with one more header field, for example one that names the event.
   *
   * @throws IllegalArgumentException when the sender sets that field itself, or the value cannot be
   *     sent
   */
  public OutgoingMessage withHeader(String name, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(name, value);
    return new OutgoingMessage(id, event, payload, method, contentType, more);
  }

  /** Without the payload. */
  @Override
  public String toString() {
    return "OutgoingMessage[id=" + id + ", event=" + event + "]";
  }
}
