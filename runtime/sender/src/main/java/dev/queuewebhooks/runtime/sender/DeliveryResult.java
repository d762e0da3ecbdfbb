package dev.queuewebhooks.runtime.sender;

import java.util.List;

/** How the delivery of one message to one endpoint ended. */
public sealed interface DeliveryResult {
  /** The id of the message. */
  String id();

  /** Every attempt in order. */
  List<Attempt> attempts();

  static DeliveryResult of(NextStep.Verdict verdict, String id, List<Attempt> attempts) {
    return switch (verdict) {
      case DELIVERED -> new Delivered(id, attempts);
      case REJECTED -> new Rejected(id, attempts);
      case EXHAUSTED -> new Exhausted(id, attempts);
    };
  }

  /** The receiver took the message: the last attempt was answered with 2xx. */
  record Delivered(String id, List<Attempt> attempts) implements DeliveryResult {
    public Delivered {
      attempts = List.copyOf(attempts);
    }
  }

  /**
   * More attempts cannot change anything: the receiver answered with a redirect, which is never
   * followed, or with 4xx other than 408, 425 and 429; or the {@link TargetPolicy} does not allow
   * the endpoint.
   */
  record Rejected(String id, List<Attempt> attempts) implements DeliveryResult {
    public Rejected {
      attempts = List.copyOf(attempts);
    }

    /**
     * Whether the receiver said that it is gone for good (410): nothing more should be sent there.
     */
    public boolean isGone() {
      return !attempts.isEmpty()
          && attempts.get(attempts.size() - 1).outcome() instanceof Outcome.Response response
          && response.status() == 410;
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

  /** The sender was closed before the delivery was over: somebody else has to go on with it. */
  record Unfinished(String id, List<Attempt> attempts) implements DeliveryResult {
    public Unfinished {
      attempts = List.copyOf(attempts);
    }
  }

  /** The endpoint does not want this event: nothing was sent. */
  record Skipped(String id) implements DeliveryResult {
    @Override
    public List<Attempt> attempts() {
      return List.of();
    }
  }
}
