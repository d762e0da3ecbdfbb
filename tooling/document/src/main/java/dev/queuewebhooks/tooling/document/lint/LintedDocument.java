package dev.queuewebhooks.tooling.document.lint;

import dev.queuewebhooks.tooling.document.Body;
import dev.queuewebhooks.tooling.document.DocumentException;
import dev.queuewebhooks.tooling.document.Finding;
import dev.queuewebhooks.tooling.document.Parameter;
import dev.queuewebhooks.tooling.document.PayloadValidator;
import dev.queuewebhooks.tooling.document.Response;
import dev.queuewebhooks.tooling.document.Webhook;
import dev.queuewebhooks.tooling.document.WebhookDocument;
import java.lang.ref.SoftReference;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/** A document, and what several rules want to know about it: found out once. */
final class LintedDocument {

  private final WebhookDocument document;
  private final SchemaFacts facts;
  private final ReachedSchemas sent;
  private final ReachedSchemas reached;
  private final List<Discriminator> discriminators;
  private final List<Finding> unusable;

  /** Schemas that are ready for use take far more memory than the document, and few need them. */
  private SoftReference<PayloadValidator> validator = new SoftReference<>(null);

  LintedDocument(WebhookDocument document) {
    this.document = document;
    this.facts = new SchemaFacts(document);
    Set<JsonPointer> starts = new LinkedHashSet<>();
    document.webhooks().forEach(hook -> hook.bodies().forEach(body -> starts.add(body.schema())));
    this.sent = ReachedSchemas.from(document, starts);
    parameters().forEach(parameter -> starts.add(parameter.schema()));
    document.webhooks().stream()
        .flatMap(webhook -> webhook.responses().stream())
        .flatMap(response -> response.bodies().stream())
        .forEach(body -> starts.add(body.schema()));
    this.reached = ReachedSchemas.from(document, starts);
    this.discriminators =
        reached.stream()
            .filter(schema -> schema.node().path("discriminator").isObject())
            .map(schema -> Discriminator.of(this, schema))
            .toList();
    List<Finding> findings = List.of();
    try {
      validator = new SoftReference<>(PayloadValidator.of(document));
    } catch (DocumentException e) {
      findings = e.findings();
    }
    this.unusable = findings;
  }

  List<Webhook> webhooks() {
    return document.webhooks();
  }

  WebhookDocument document() {
    return document;
  }

  JsonNode at(JsonPointer pointer) {
    return document.at(pointer);
  }

  JsonPointer resolve(JsonPointer pointer) {
    return document.resolve(pointer);
  }

  SchemaFacts facts() {
    return facts;
  }

  /** The schemas of what is sent: the request bodies. */
  ReachedSchemas sent() {
    return sent;
  }

  /** The schemas of request bodies, parameters, headers and responses. */
  ReachedSchemas reached() {
    return reached;
  }

  /** Those of all schemas that webhooks reach. */
  Stream<Discriminator> discriminators() {
    return discriminators.stream();
  }

  /** Empty when some schema cannot be used. */
  Optional<PayloadValidator> validator() {
    PayloadValidator ready = validator.get();
    if (ready == null && unusable.isEmpty()) {
      ready = PayloadValidator.of(document);
      validator = new SoftReference<>(ready);
    }
    return Optional.ofNullable(ready);
  }

  /** Schemas that no payload can be checked with. */
  List<Finding> unusableSchemas() {
    return unusable;
  }

  /** The parameters of all requests and the headers of all responses, in document order. */
  List<Parameter> parameters() {
    List<Parameter> all = new ArrayList<>();
    for (Webhook webhook : document.webhooks()) {
      all.addAll(webhook.parameters());
      webhook.responses().stream().map(Response::headers).forEach(all::addAll);
    }
    return all;
  }

  /** What a body's schema really is, behind its references. */
  JsonPointer target(Body body) {
    return document.resolve(body.schema());
  }

  /** The place of a parameter or header, whose schema may stand below {@code content}. */
  static JsonPointer owner(Parameter parameter) {
    JsonPointer owner = parameter.schema().head();
    JsonPointer content = owner.head();
    boolean below = content != null && "content".equals(content.last().getMatchingProperty());
    return below ? content.head() : owner;
  }
}
