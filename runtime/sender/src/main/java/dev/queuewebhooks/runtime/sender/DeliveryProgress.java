package dev.queuewebhooks.runtime.sender;

import java.io.Serializable;

/**
 * How far the delivery of a message to one endpoint has come: all that has to be kept between two
 * attempts, besides the message and the endpoint.
 *
 * @param messageId the id of the message
 * @param attempts how many attempts were made, 0 before the first
 */
public record DeliveryProgress(String messageId, int attempts) implements Serializable {
  private static final long serialVersionUID = 1;

  /**
   * @throws IllegalArgumentException when the number is negative
   */
  public DeliveryProgress {
    if (attempts < 0) {
      throw new IllegalArgumentException("there cannot be " + attempts + " attempts");
    }
  }

  /** Before the first attempt. */
  public static DeliveryProgress of(OutgoingMessage message) {
    return new DeliveryProgress(message.id(), 0);
  }

  /** After one attempt more. */
  public DeliveryProgress next() {
    return new DeliveryProgress(messageId, attempts + 1);
  }
}
