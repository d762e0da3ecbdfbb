package dev.queuewebhooks.contracts;

import dev.queuewebhooks.tooling.document.Webhook;
import dev.queuewebhooks.tooling.document.WebhookDocument;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One payload that is known to be good.
 *
 * @param webhook the event that it is
 * @param name tells it from the other samples of the event
 * @param payload what is sent
 */
public record Sample(Webhook webhook, String name, JsonNode payload) {
  private static final JsonMapper JSON = JsonMapper.shared();

  /**
   * All examples of all events, in document order.
   *
   * @throws BuildFailure when an event has none: nothing would be proved about it
   */
  public static List<Sample> allOf(WebhookDocument document) {
    return document.webhooks().stream().map(Sample::of).flatMap(List::stream).toList();
  }

  /**
   * All examples of one event, in document order.
   *
   * @throws BuildFailure when there are none
   */
  public static List<Sample> of(Webhook webhook) {
    List<Sample> samples =
        webhook.bodies().stream()
            .flatMap(body -> body.examples().stream())
            .map(example -> new Sample(webhook, example.name(), example.value()))
            .toList();
    if (samples.isEmpty()) {
      throw new BuildFailure(webhook.name() + " has no example in the document: add at least one");
    }
    return samples;
  }

  /** The name of the event. */
  public String event() {
    return webhook.name();
  }

  /** The payload as JSON in UTF-8. */
  public byte[] body() {
    return JSON.writeValueAsBytes(payload);
  }

  /** {@code event/name}. */
  @Override
  public String toString() {
    return event() + "/" + name;
  }
}
