package dev.queuewebhooks.runtime.sender;

import dev.queuewebhooks.runtime.core.FormFields;
import dev.queuewebhooks.runtime.core.FormText;
import dev.queuewebhooks.runtime.core.JsonCodec;
import dev.queuewebhooks.runtime.core.MessageId;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An event on its way out. The id stays the same for every attempt, so that a receiver can tell a
 * repetition from another event.
 *
 * @param id 1 to 256 visible ASCII characters without a full stop
 * @param event the name of the event, for listeners; it is not sent
 * @param payload what is written as the JSON body; bytes are sent as they are, a form as a form
 * @param method the request method, in capitals
 * @param contentType what the body is; null when there is none
 * @param headers header fields that belong to the event, value by name
 * @param query what is added to the query of the endpoint's URL, encoded; empty for nothing
 */
public record OutgoingMessage(
    String id,
    String event,
    Object payload,
    String method,
    @Nullable String contentType,
    Map<String, String> headers,
    String query) {
  private static final String JSON = "application/json";
  private static final String FORM = "application/x-www-form-urlencoded";
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
    return post(event, payload, JSON);
  }

  /** A message whose body is no JSON: the bytes are sent as they are, with POST. */
  public static OutgoingMessage bytes(String event, String contentType, byte[] body) {
    return post(event, body.clone(), contentType);
  }

  /** A message without a body, sent with POST. */
  public static OutgoingMessage empty(String event) {
    return post(event, NOTHING, null);
  }

  /**
   * A message whose body is a form (application/x-www-form-urlencoded), sent with POST.
   *
   * @param payload what is written as a JSON object first, each of whose members becomes a field
   * @param fields the formats of the fields
   */
  public static OutgoingMessage form(String event, Object payload, FormFields fields) {
    return post(event, new Form(payload, fields), FORM);
  }

  private static OutgoingMessage post(String event, Object payload, @Nullable String contentType) {
    return new OutgoingMessage(
        MessageId.random().text(), event, payload, "POST", contentType, Map.of(), "");
  }

  /**
   * The same message under an id of your own, for example one that is stored with the event.
   *
   * @throws IllegalArgumentException when the text cannot be an id
   */
  public OutgoingMessage withId(String id) {
    return new OutgoingMessage(id, event, payload, method, contentType, headers, query);
  }

  /** The same message with another request method, in capitals. */
  public OutgoingMessage withMethod(String method) {
    return new OutgoingMessage(id, event, payload, method, contentType, headers, query);
  }

  /**
   * The same message with one more header field, for example one that names the event.
   *
   * @param value its text is sent, those of a list with commas between them; nothing for null or an
   *     empty list
   * @throws IllegalArgumentException when the sender sets that field itself, or the value cannot be
   *     sent; the message does not repeat it
   */
  public OutgoingMessage withHeader(String name, @Nullable Object value) {
    if (isNothing(value)) {
      return this;
    }
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(name, joined(",", texts(value)));
    return new OutgoingMessage(id, event, payload, method, contentType, more, query);
  }

  /**
   * The same message with one more parameter in the query of the URL.
   *
   * @param name as it is, not encoded
   * @param value its text is sent, each element of a list as a parameter; nothing for null or an
   *     empty list
   */
  public OutgoingMessage withQuery(String name, @Nullable Object value) {
    if (isNothing(value)) {
      return this;
    }
    String more = FormText.print(Map.of(name, texts(value)));
    String all = query.isEmpty() ? more : query + "&" + more;
    return new OutgoingMessage(id, event, payload, method, contentType, headers, all);
  }

  /**
   * The same message with one more parameter, whose values stand in one text.
   *
   * @param separator what stands between them
   * @param values nothing is sent for null or an empty list
   * @throws IllegalArgumentException when the separator stands in one of several values
   */
  public OutgoingMessage withQuery(String name, String separator, @Nullable List<?> values) {
    return isNothing(values) ? this : withQuery(name, joined(separator, texts(values)));
  }

  private static boolean isNothing(@Nullable Object value) {
    return value == null || value instanceof List<?> list && list.isEmpty();
  }

  private static String joined(String separator, List<String> texts) {
    if (texts.size() > 1 && texts.stream().anyMatch(text -> text.contains(separator))) {
      throw new IllegalArgumentException(
          "a value of a list has the separator \"" + separator + "\" in it");
    }
    return String.join(separator, texts);
  }

  private static List<String> texts(@Nullable Object value) {
    return value instanceof List<?> list
        ? list.stream().map(String::valueOf).toList()
        : List.of(String.valueOf(value));
  }

  /**
   * The bytes to send.
   *
   * @throws IllegalArgumentException when the payload cannot be written
   */
  byte[] body(JsonCodec codec) {
    if (payload instanceof Form form) {
      String text = FormText.print(form.fields().fromJson(form.payload(), codec));
      return text.getBytes(StandardCharsets.US_ASCII);
    }
    return payload instanceof byte[] bytes ? bytes : codec.write(payload);
  }

  /** What is sent as a form. */
  private record Form(Object payload, FormFields fields) {
    @Override
    public String toString() {
      return "Form[...]";
    }
  }

  /** The same message with its body for a payload: written already, not copied again. */
  OutgoingMessage withBody(byte[] body) {
    return new OutgoingMessage(id, event, body, method, contentType, headers, query);
  }

  /** The body of a message that was written. */
  byte[] body() {
    return (byte[]) payload;
  }

  /** Without the payload. */
  @Override
  public String toString() {
    return "OutgoingMessage[id=" + id + ", event=" + event + "]";
  }
}
