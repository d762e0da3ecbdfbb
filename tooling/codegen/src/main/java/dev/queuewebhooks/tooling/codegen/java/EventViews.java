package dev.queuewebhooks.tooling.codegen.java;

import dev.queuewebhooks.tooling.codegen.model.EventModel;
import dev.queuewebhooks.tooling.codegen.model.WebhookModel;
import dev.queuewebhooks.tooling.codegen.model.Words;
import dev.queuewebhooks.tooling.document.Webhook;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Makes the views of what is generated once per document: handler, routes and sender. */
final class EventViews {

  private static final String RECEIVER = "dev.queuewebhooks.runtime.receiver.";
  private static final String SENDER = "dev.queuewebhooks.runtime.sender.";

  private final WebhookModel model;
  private final String basePackage;

  EventViews(WebhookModel model, String basePackage) {
    this.model = model;
    this.basePackage = basePackage;
  }

  /** What the templates of handler, routes and sender show. */
  record EventsView(
      FileView file, String title, String tagPointer, String tagMember, List<EventView> events) {}

  /** One event in them. */
  record EventView(
      String eventTag,
      String eventType,
      String handlerMethod,
      String senderMethod,
      List<String> handlerJavadoc,
      List<String> senderJavadoc) {}

  EventsView handler() {
    return view("receiver", RECEIVER + "Delivery", "UnknownEvent", "WebhookEvent");
  }

  EventsView routes() {
    return view("receiver", RECEIVER + "EventRoutes", "UnknownEvent");
  }

  EventsView sender() {
    Imports imports = new Imports();
    for (String name : List.of("DeliveryResult", "Endpoint", "OutgoingMessage", "WebhookSender")) {
      imports.add(SENDER + name);
    }
    return view("sender", imports, "WebhookEvent");
  }

  private EventsView view(String part, String runtimeType, String... moreEventTypes) {
    Imports imports = new Imports();
    imports.add(runtimeType);
    return view(part, imports, moreEventTypes);
  }

  private EventsView view(String part, Imports imports, String... moreEventTypes) {
    Stream.concat(model.events().stream().map(EventModel::type), Stream.of(moreEventTypes))
        .forEach(type -> imports.add(basePackage + ".events." + type));
    return new EventsView(
        new FileView(basePackage + "." + part, model.source(), imports.sorted()),
        Javadoc.code(model.title()),
        Literals.quoted("/" + model.tagProperty().replace("~", "~0").replace("/", "~1")),
        Words.of(model.tagProperty()).memberName(),
        events());
  }

  private List<EventView> events() {
    MemberNames handlers = new MemberNames(Set.of("onOtherEvent", "onUnknownEvent"));
    MemberNames senders = new MemberNames(Set.of("send"));
    List<EventView> events = new ArrayList<>();
    for (EventModel event : model.events()) {
      Webhook webhook = event.webhook();
      events.add(
          new EventView(
              Literals.quoted(event.tag()),
              event.type(),
              handlers.member("on " + Words.of(webhook.name()).typeName()),
              senders.member(webhook.name()),
              describe(webhook, "Receives")
                  .tag("param event", "the event")
                  .tag("param delivery", "the request that carried it")
                  .tag("throws Exception", "to make the sender try again")
                  .lines(),
              describe(webhook, "Sends")
                  .tag("param endpoint", "where to")
                  .tag("param event", "the event")
                  .tag("return", "what became of the delivery")
                  .lines()));
    }
    return events;
  }

  private static Javadoc describe(Webhook webhook, String verb) {
    String text = webhook.summary() == null ? "" : webhook.summary();
    return new Javadoc(2)
        .paragraph(verb + " " + Javadoc.code(webhook.name()) + ".")
        .description(text);
  }
}
