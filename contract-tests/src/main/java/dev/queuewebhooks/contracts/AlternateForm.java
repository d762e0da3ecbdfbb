package dev.queuewebhooks.contracts;

import dev.queuewebhooks.tooling.document.AlternateEnvelope;

/** Rewrites samples to the form that receivers accept besides the one that senders emit. */
public record AlternateForm(AlternateEnvelope envelope) {

  /**
   * The same payload in the other form.
   *
   * @throws BuildFailure when the payload has not what the other form is made of
   */
  public Sample of(Sample sample) {
    return envelope
        .apply(sample.payload())
        .map(other -> new Sample(sample.webhook(), sample.name() + "_in_the_alternate_form", other))
        .orElseThrow(
            () -> new BuildFailure(sample + " has not what its alternate form is made of"));
  }
}
