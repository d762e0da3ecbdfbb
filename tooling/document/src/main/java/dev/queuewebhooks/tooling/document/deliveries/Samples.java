package dev.queuewebhooks.tooling.document.deliveries;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.queuewebhooks.tooling.document.Body;
import dev.queuewebhooks.tooling.document.Example;
import dev.queuewebhooks.tooling.document.PayloadValidator;
import dev.queuewebhooks.tooling.document.Webhook;
import dev.queuewebhooks.tooling.document.WebhookDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes deliveries of a document's examples. */
public final class Samples {
  private static final String JSON = "application/json";

  private final DemandedParameters demanded;

  /** Samples of this document. */
  public Samples(WebhookDocument document) {
    this.demanded = new DemandedParameters(document);
  }

  /** The examples of the JSON bodies of an event, valid or not; may be empty. */
  public List<Sample> examples(Webhook webhook) {
    List<Sample> samples = new ArrayList<>();
    for (Body body : webhook.bodies()) {
      if (body.isJson()) {
        body.examples().forEach(example -> samples.add(sample(webhook, body, example)));
      }
    }
    return samples;
  }

  private Sample sample(Webhook webhook, Body body, Example example) {
    return new Sample(
        webhook.name(),
        example.name(),
        webhook.method(),
        body.contentType(),
        demanded.headers(webhook),
        demanded.query(webhook),
        example.value().toString().getBytes(UTF_8));
  }

  /**
   * A payload of one's own, sent as it is.
   *
   * @param webhook the event that it is meant to be; empty when that is not known
   * @param name what to call it
   */
  public Sample payload(Optional<Webhook> webhook, String name, byte[] content) {
    return webhook
        .map(
            event ->
                new Sample(
                    event.name(),
                    name,
                    event.method(),
                    contentType(event),
                    demanded.headers(event),
                    demanded.query(event),
                    content))
        .orElse(new Sample("unknown event", name, "POST", JSON, Map.of(), Map.of(), content));
  }

  /** The header fields that the document demands and has a value for, such as the event's name. */
  public Map<String, String> declaredHeaders(Webhook webhook) {
    return demanded.declaredHeaders(webhook);
  }

  /** JSON where the event may be that, or else what it is sent as first. */
  private static @Nullable String contentType(Webhook event) {
    return PayloadValidator.jsonBody(event)
        .or(() -> event.bodies().stream().findFirst())
        .map(Body::contentType)
        .orElse(null);
  }
}
