package dev.queuewebhooks.contracts.subscribers;

import dev.queuewebhooks.contracts.Contract;
import dev.queuewebhooks.contracts.Publisher;
import dev.queuewebhooks.contracts.Sample;
import dev.queuewebhooks.runtime.sender.Endpoint;
import dev.queuewebhooks.tooling.document.WebhookDocument;
import java.util.function.BiConsumer;

/**
 * What subscribers get: the examples of a document, as some publisher sends them.
 *
 * @param document has the examples
 * @param publisher sends one of them once
 */
public record Publication(WebhookDocument document, BiConsumer<Endpoint, Sample> publisher) {

  /** By the generated sender, each read as the generated event that it is. */
  public static Publication of(WebhookDocument document, Publisher publisher) {
    return new Publication(
        document, (endpoint, sample) -> publisher.send(endpoint, publisher.read(sample)));
  }

  /** What this build publishes. */
  static Publication real() {
    return of(Contract.read(), new Publisher());
  }
}
