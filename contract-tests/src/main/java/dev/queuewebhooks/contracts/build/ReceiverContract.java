package dev.queuewebhooks.contracts.build;

import dev.queuewebhooks.contracts.RequiredMembers;
import dev.queuewebhooks.contracts.Sample;
import dev.queuewebhooks.contracts.SignaturePlaceholders;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;

/**
 * What a receiver has to answer to one request.
 *
 * @param sample the body of the request
 * @param name tells it from the other contracts of the event
 * @param description one sentence for readers
 * @param signature one of the {@link SignaturePlaceholders}
 * @param status the answer
 * @param missing what the body lacks, which the answer has to name; null when nothing is missing
 */
record ReceiverContract(
    Sample sample,
    String name,
    String description,
    String signature,
    int status,
    @Nullable JsonPointer missing) {

  static ReceiverContract accepts(Sample sample) {
    return new ReceiverContract(
        sample,
        "accepts_" + sample.name(),
        sample + " is accepted",
        SignaturePlaceholders.SIGNATURE,
        204,
        null);
  }

  static ReceiverContract acceptsAlternateForm(Sample sample) {
    return new ReceiverContract(
        sample,
        "accepts_" + sample.name(),
        sample + ", the form that no sender emits, is accepted",
        SignaturePlaceholders.SIGNATURE,
        204,
        null);
  }

  static ReceiverContract refusesWrongSignature(Sample sample) {
    return new ReceiverContract(
        sample,
        "refuses_a_wrong_signature",
        sample + " is refused when its signature is wrong",
        SignaturePlaceholders.WRONG_SIGNATURE,
        401,
        null);
  }

  static ReceiverContract refusesWithout(JsonPointer member, Sample sample) {
    String name = "without" + member.toString().replace('/', '_');
    return new ReceiverContract(
        new Sample(sample.webhook(), name, RequiredMembers.without(member, sample.payload())),
        "refuses_" + name,
        sample + " is refused without " + member,
        SignaturePlaceholders.SIGNATURE,
        400,
        member);
  }

  /** An id that names the event and the contract, with nothing in it that an id may not have. */
  String messageId() {
    return ContractFiles.identifier(sample.event() + "_" + name);
  }
}
