package dev.queuewebhooks.tooling.codegen.model;

import dev.queuewebhooks.tooling.codegen.model.DispatchFinder.Found;
import dev.queuewebhooks.tooling.document.DocumentException;
import dev.queuewebhooks.tooling.document.Webhook;
import dev.queuewebhooks.tooling.document.WebhookDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Reads a document into the model that code is generated from. */
public final class WebhookModelReader {

  private final WebhookDocument document;
  private final Problems problems;
  private final Definitions definitions = new Definitions();
  private final TypeNames names;
  private final TypeResolver types;
  private final PayloadResolver payloads;

  private WebhookModelReader(WebhookDocument document, Set<String> reserved) {
    this.document = document;
    this.problems = new Problems(document);
    this.names = new TypeNames(document, reserved);
    this.types = new TypeResolver(names, definitions, problems);
    this.payloads = new PayloadResolver(types, names, definitions, problems);
  }

  /**
   * The model of a document.
   *
   * @param reserved type names that definitions must not take
   * @throws DocumentException with everything that no code can be generated for
   */
  public static WebhookModel read(WebhookDocument document, Set<String> reserved) {
    return new WebhookModelReader(document, reserved).read();
  }

  private WebhookModel read() {
    List<EventSource> sources =
        document.webhooks().stream().map(webhook -> new EventSource(document, webhook)).toList();
    Found found = new DispatchFinder(sources, problems).find();
    problems.throwIfAny();
    ParameterRules rules = new ParameterRules(found.dispatch(), problems);
    ParameterResolver parameters = new ParameterResolver(types, names, definitions, rules);
    List<EventModel> events = new ArrayList<>();
    for (int i = 0; i < sources.size(); i++) {
      events.add(event(sources.get(i), found.tags().get(i), parameters));
    }
    return new WebhookModel(
        document.title(),
        document.file().getFileName().toString(),
        found.dispatch(),
        document.alternateEnvelope().orElse(null),
        events,
        definitions.all(),
        problems.notes());
  }

  private EventModel event(EventSource source, List<String> tags, ParameterResolver parameters) {
    String name = nameOf(source.webhook());
    String typeName = Words.of(name).typeName();
    return new EventModel(
        source.webhook(),
        name,
        payloads.payload(source, typeName + "Event"),
        parameters.define(source, typeName),
        tags,
        source.jsonReply().map(reply -> payloads.named(reply, typeName + "Reply")).orElse(null));
  }

  /** The key alone, as long as no other method shares it. */
  private String nameOf(Webhook webhook) {
    long methods =
        document.webhooks().stream().filter(w -> w.name().equals(webhook.name())).count();
    return methods == 1
        ? webhook.name()
        : webhook.name() + " " + webhook.method().toLowerCase(Locale.ROOT);
  }
}
