package dev.queuewebhooks.tooling.rehearsal;

import dev.queuewebhooks.tooling.document.PayloadValidator;
import dev.queuewebhooks.tooling.document.Webhook;
import dev.queuewebhooks.tooling.document.WebhookDocument;
import dev.queuewebhooks.tooling.document.deliveries.Sample;
import dev.queuewebhooks.tooling.document.payloads.PayloadMaker;
import java.util.List;

/**
 * What a receiver has to accept of an event, and can be sent: its valid examples, or else what is
 * made from its schema, as much as there can be and as little.
 */
public final class GenuineSamples {
  private final Subjects subjects;

  private GenuineSamples(Subjects subjects) {
    this.subjects = subjects;
  }

  /**
   * Samples of a document.
   *
   * @throws dev.queuewebhooks.tooling.document.DocumentException when a schema cannot be used
   */
  public static GenuineSamples of(WebhookDocument document) {
    PayloadValidator validator = PayloadValidator.of(document);
    return new GenuineSamples(
        new Subjects(document, validator, new PayloadMaker(document, validator)));
  }

  /** Those of an event; none when nothing is found that its schema allows. */
  public List<Sample> of(Webhook webhook) {
    return subjects.of(webhook).stream().map(Subject::sample).toList();
  }
}
