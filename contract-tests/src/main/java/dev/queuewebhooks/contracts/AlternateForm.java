package dev.queuewebhooks.contracts;

import dev.queuewebhooks.tooling.document.AlternateEnvelope;
import tools.jackson.databind.node.ObjectNode;

/** Rewrites payloads to the form that receivers accept besides the one that senders emit. */
public record AlternateForm(AlternateEnvelope envelope) {

  /**
   * The same payload in the other form.
   *
   * @throws BuildFailure when the payload has not what the other form is made of
   */
  public Sample of(Sample sample) {
    ObjectNode payload = (ObjectNode) sample.payload().deepCopy();
    if (!(payload.get(envelope.member()) instanceof ObjectNode inside)) {
      throw new BuildFailure(sample + " has no object " + envelope.member());
    }
    for (String name : envelope.moved()) {
      inside.set(name, payload.remove(name));
    }
    return new Sample(sample.webhook(), sample.name() + "_in_the_alternate_form", payload);
  }
}
