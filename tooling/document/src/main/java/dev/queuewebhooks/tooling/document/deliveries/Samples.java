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

  private final WebhookDocument document;
  private final ConstantHeaders headers;

  /** Samples of this document. */
  public Samples(WebhookDocument document) {
    this.document = document;
    this.headers = new ConstantHeaders(document);
  }

  /**
   * The examples of the JSON bodies, in document order.
   *
   * @param event only those of this event; null for all
   * @param example only those with this name; null for all
   * @return may be empty
   */
  public List<Sample> examples(@Nullable String event, @Nullable String example) {
    List<Sample> samples = new ArrayList<>();
    for (Webhook webhook : document.webhooks()) {
      for (Body body : webhook.bodies()) {
        if (body.isJson() && (event == null || event.equals(webhook.name()))) {
          body.examples().stream()
              .filter(each -> example == null || example.equals(each.name()))
              .forEach(each -> samples.add(sample(webhook, body, each)));
        }
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
        headers.of(webhook),
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
                    headers.of(event),
                    content))
        .orElse(new Sample("unknown event", name, "POST", JSON, Map.of(), content));
  }

  /** JSON where the event may be that, or else what it is sent as first. */
  private static String contentType(Webhook event) {
    return PayloadValidator.jsonBody(event)
        .or(() -> event.bodies().stream().findFirst())
        .map(Body::contentType)
        .orElse(JSON);
  }
}
