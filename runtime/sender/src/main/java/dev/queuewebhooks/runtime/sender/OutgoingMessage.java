package dev.queuewebhooks.runtime.sender;

import dev.queuewebhooks.runtime.core.MessageId;

/**
 * An event on its way out. The id stays the same for every attempt, so that a receiver can tell a
 * repetition from another event.
 *
 * @param id 1 to 256 visible ASCII characters without a full stop
 * @param event the name of the event, for listeners; it is not sent
 * @param payload what is written as the JSON body
 */
public record OutgoingMessage(String id, String event, Object payload) {
  /**
   * @throws IllegalArgumentException when the id cannot be one, or the event has no name
   */
  public OutgoingMessage {
    id = new MessageId(id).text();
    if (event.isBlank()) {
      throw new IllegalArgumentException("an event needs a name");
    }
  }

  /** A message with a new random id. */
  public static OutgoingMessage of(String event, Object payload) {
    return new OutgoingMessage(MessageId.random().text(), event, payload);
  }

  /**
   * The same message under an id of your own, for example one that is stored with the event.
   *
   * @throws IllegalArgumentException when the text cannot be an id
   */
  public OutgoingMessage withId(String id) {
    return new OutgoingMessage(id, event, payload);
  }

  /** Without the payload. */
  @Override
  public String toString() {
    return "OutgoingMessage[id=" + id + ", event=" + event + "]";
  }
}
