package dev.queuewebhooks.contracts.build;

import dev.queuewebhooks.contracts.Sample;
import org.jspecify.annotations.Nullable;

/**
 * What a receiver has to answer to one request.
 *
 * @param sample the body of the request
 * @param name tells it from the other contracts of the event
 * @param description one sentence for readers
 * @param head the header fields of the request
 * @param status the answer
 * @param named the field that the answer has to name; null when it need not name any
 */
record ReceiverContract(
    Sample sample,
    String name,
    String description,
    RequestHead head,
    int status,
    @Nullable String named) {

  static ReceiverContract accepts(Sample sample) {
    return accepts(sample, sample + " is accepted");
  }

  /**
   * The same.
   *
   * @param description why
   */
  static ReceiverContract accepts(Sample sample, String description) {
    return new ReceiverContract(
        sample, "accepts_" + sample.name(), description, RequestHead.RIGHT, 204, null);
  }

  /**
   * A good body in a request that is refused for its head.
   *
   * @param what is wrong with the head: {@code a wrong signature}
   */
  static ReceiverContract refuses(String what, RequestHead head, int status, Sample sample) {
    return new ReceiverContract(
        sample,
        "refuses_" + ContractFiles.identifier(what),
        sample + " is refused with " + what,
        head,
        status,
        null);
  }

  /**
   * A bad body in a request that is as it should be otherwise.
   *
   * @param named the field that the answer has to name, if any
   */
  static ReceiverContract refuses(
      Sample sample, String description, int status, @Nullable String named) {
    return new ReceiverContract(
        sample, "refuses_" + sample.name(), description, RequestHead.RIGHT, status, named);
  }

  /**
   * Whether a stub can answer such a request. It can tell neither the time nor a body that is
   * invalid in one way from one that is invalid in another: see {@link EventStubs}.
   */
  boolean makesStub() {
    return status == 204
        || head.equals(RequestHead.WRONG_SIGNATURE)
        || head.equals(RequestHead.NOT_JSON);
  }

  /** An id that names the event and the contract, with nothing in it that an id may not have. */
  String messageId() {
    return ContractFiles.identifier(sample.event() + "_" + name);
  }
}
