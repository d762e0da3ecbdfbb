package dev.queuewebhooks.tooling.codegen.model;

import dev.queuewebhooks.tooling.codegen.model.JsonType.Named;
import dev.queuewebhooks.tooling.document.Body;
import dev.queuewebhooks.tooling.document.DocumentException;
import dev.queuewebhooks.tooling.document.Webhook;
import dev.queuewebhooks.tooling.document.WebhookDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Reads a document into the model that code is generated from. */
public final class WebhookModelReader {

  private final WebhookDocument document;
  private final Problems problems;
  private final Definitions definitions = new Definitions();

  private WebhookModelReader(WebhookDocument document) {
    this.document = document;
    this.problems = new Problems(document);
  }

  /**
   * The model of a document.
   *
   * @param reserved type names that definitions must not take
   * @throws DocumentException with everything that no code can be generated for
   */
  public static WebhookModel read(WebhookDocument document, Set<String> reserved) {
    return new WebhookModelReader(document).read(reserved);
  }

  private WebhookModel read(Set<String> reserved) {
    TypeResolver types = new TypeResolver(new TypeNames(document, reserved), definitions, problems);
    List<Webhook> webhooks = document.webhooks();
    List<SchemaNode> bodies = new ArrayList<>();
    webhooks.forEach(webhook -> jsonBody(webhook).ifPresent(bodies::add));
    problems.throwIfAny();

    Optional<String> tag = EventTag.find(bodies);
    if (tag.isEmpty()) {
      problems.add(
          "WG002",
          webhooks.get(0).pointer(),
          "the bodies do not tell which event they are",
          "Give every body one required property with a 'const' of its own, such as 'type'");
    }
    List<EventModel> events = new ArrayList<>();
    for (int i = 0; i < bodies.size(); i++) {
      events.add(event(types, webhooks.get(i), bodies.get(i), tag.orElse("")));
    }
    problems.throwIfAny();
    return new WebhookModel(
        document.title(),
        document.file().getFileName().toString(),
        tag.orElseThrow(),
        events,
        definitions.all());
  }

  private EventModel event(
      TypeResolver types, Webhook webhook, SchemaNode body, String tagProperty) {
    TypeUse use = types.use(body, Words.of(webhook.name()).typeName() + "Event");
    String type = use.type() instanceof Named named ? named.name() : "";
    if (!definitions.isObject(use.type())) {
      problems.add(
          "WG004",
          body.pointer(),
          "the body of '" + webhook.name() + "' is no object with properties",
          "Describe it with 'type: object' and 'properties'");
    }
    return new EventModel(
        webhook, type, ObjectShape.of(body).constant(tagProperty).orElse(webhook.name()));
  }

  private Optional<SchemaNode> jsonBody(Webhook webhook) {
    Optional<Body> json = webhook.bodies().stream().filter(WebhookModelReader::isJson).findFirst();
    if (json.isEmpty()) {
      problems.add(
          "WG001",
          webhook.pointer(),
          "'" + webhook.name() + "' has no JSON body",
          "Add a requestBody with content application/json and a schema");
    }
    return json.map(body -> SchemaNode.at(document, body.schema()));
  }

  private static boolean isJson(Body body) {
    String type = body.contentType().split(";")[0].strip().toLowerCase(Locale.ROOT);
    return type.equals("application/json") || type.endsWith("+json");
  }
}
