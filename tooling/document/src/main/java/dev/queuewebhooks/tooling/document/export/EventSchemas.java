package dev.queuewebhooks.tooling.document.export;

import dev.queuewebhooks.tooling.document.Body;
import dev.queuewebhooks.tooling.document.Webhook;
import dev.queuewebhooks.tooling.document.WebhookDocument;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.core.JsonPointer;

/**
 * Exports the schema of each event's JSON body as one self-contained JSON Schema 2020-12.
 *
 * <ul>
 *   <li>The schema of the body stands at the top, under the title and description of its own, or
 *       else those of the event. Schemas that it refers to, and only those, are in {@code $defs}
 *       under the names that they have in the document.
 *   <li>{@code discriminator}, {@code xml} and {@code externalDocs} are left out: by OpenAPI 3.1
 *       section 4.8.25 they do not change what is valid. {@code example} becomes {@code examples}.
 *   <li>{@code nullable: true}, a leftover of OpenAPI 3.0, becomes the type {@code null} beside the
 *       other types, by the reading of OpenAPI 3.0.3: without {@code type} it means nothing. This
 *       is what its author meant, although OpenAPI 3.1 ignores it, and so does {@link
 *       dev.queuewebhooks.tooling.document.PayloadValidator}.
 *   <li>The formats {@code int32} and {@code int64} get the bounds that OpenAPI gives them.
 *   <li>{@code x-} fields are left out, because strict validators refuse keywords that they do not
 *       know. {@code $id}, {@code $schema} and {@code $defs} below the top go as well: every
 *       reference is resolved against the document, as when it is read.
 * </ul>
 *
 * <p>The same document gives the same schemas, field by field in the same order.
 */
public final class EventSchemas {

  private static final Pattern JSON =
      Pattern.compile("application/([^;]*\\+)?json\\s*(;.*)?", Pattern.CASE_INSENSITIVE);

  private EventSchemas() {}

  /**
   * The schemas of a document.
   *
   * @param document one that was read, so that all its references lead somewhere
   * @return one for each event with a JSON body, in document order; the one of an event with
   *     several methods is named after both, as in {@code parcelSent.put}
   */
  public static List<EventSchema> of(WebhookDocument document) {
    List<Webhook> webhooks = document.webhooks();
    return webhooks.stream()
        .flatMap(webhook -> schema(document, webhook, name(webhooks, webhook)).stream())
        .toList();
  }

  private static String name(List<Webhook> webhooks, Webhook webhook) {
    long methods = webhooks.stream().filter(other -> other.name().equals(webhook.name())).count();
    return methods == 1
        ? webhook.name()
        : webhook.name() + "." + webhook.method().toLowerCase(Locale.ROOT);
  }

  private static Optional<EventSchema> schema(
      WebhookDocument document, Webhook webhook, String name) {
    return webhook.bodies().stream()
        .filter(body -> JSON.matcher(body.contentType()).matches())
        .map(Body::schema)
        .findFirst()
        .filter(pointer -> !document.at(pointer).isMissingNode())
        .map(pointer -> schema(document, webhook, name, pointer));
  }

  private static EventSchema schema(
      WebhookDocument document, Webhook webhook, String name, JsonPointer body) {
    SelfContained copy = new SelfContained(document, body);
    String id = Urn.of(document.title(), document.version(), name);
    String description = webhook.description() == null ? webhook.summary() : webhook.description();
    return new EventSchema(name, copy.under(id, name, description));
  }
}
