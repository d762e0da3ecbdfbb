package dev.queuewebhooks.runtime.sender;

import java.util.List;

/** How the delivery of one message to one endpoint ended. */
public sealed interface DeliveryResult {
  /** The id of the message. */
  String id();

  /** Every attempt in order; at least one. */
  List<Attempt> attempts();

  /** The receiver took the message: the last attempt was answered with 2xx. */
  record Delivered(String id, List<Attempt> attempts) implements DeliveryResult {
    public Delivered {
      attempts = List.copyOf(attempts);
    }
  }

  /**
   * More attempts cannot change anything: the receiver answered with a redirect, which is never
   * followed, or with 4xx other than 408, 425 and 429; or the {@link TargetPolicy} does not allow
   * the endpoint. After 410 nothing more should be sent to the endpoint.
   */
  record Rejected(String id, List<Attempt> attempts) implements DeliveryResult {
    public Rejected {
      attempts = List.copyOf(attempts);
    }
  }

  /**
   * The attempts are used up, or the sending thread was interrupted. Sending the message again
   * later may succeed.
   */
  record Exhausted(String id, List<Attempt> attempts) implements DeliveryResult {
    public Exhausted {
      attempts = List.copyOf(attempts);
    }
  }
}
