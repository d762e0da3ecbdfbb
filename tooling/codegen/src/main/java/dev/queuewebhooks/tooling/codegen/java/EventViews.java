package dev.queuewebhooks.tooling.codegen.java;

import dev.queuewebhooks.tooling.codegen.model.Dispatch;
import dev.queuewebhooks.tooling.codegen.model.EventModel;
import dev.queuewebhooks.tooling.codegen.model.Payload;
import dev.queuewebhooks.tooling.codegen.model.WebhookModel;
import dev.queuewebhooks.tooling.codegen.model.Words;
import dev.queuewebhooks.tooling.document.AlternateEnvelope;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes the views of what is generated once per document: handler, routes and sender. */
final class EventViews {

  private static final String RECEIVER = "dev.queuewebhooks.runtime.receiver.";
  private static final String SENDER = "dev.queuewebhooks.runtime.sender.";

  private final WebhookModel model;
  private final String basePackage;
  private final List<EventView> events = new ArrayList<>();

  EventViews(WebhookModel model, String basePackage) {
    this.model = model;
    this.basePackage = basePackage;
    MemberNames handlers = new MemberNames(Set.of("onOtherEvent", "onUnknownEvent"));
    MemberNames senders = new MemberNames(Set.of("send", "to"));
    for (EventModel event : model.events()) {
      String handler = handlers.member("on " + Words.of(event.name()).typeName());
      events.add(EventView.of(event, model.dispatch(), handler, senders.member(event.name())));
    }
  }

  /** What the templates of handler, routes and sender show. */
  record EventsView(
      FileView file,
      String title,
      String dispatch,
      boolean byUrl,
      String selector,
      String alsoInside,
      String tagMember,
      boolean anyOverridable,
      List<EventView> events) {}

  /** The methods of the events, in the order of the model. */
  List<EventMethods> methods() {
    return events.stream()
        .map(event -> new EventMethods(event.handlerMethod(), event.senderMethod()))
        .toList();
  }

  EventsView handler() {
    Imports imports = new Imports();
    imports.add(RECEIVER + "Delivery");
    if (events.stream().anyMatch(EventView::overridable)) {
      importEventType(imports, EventUnion.WEBHOOK_EVENT);
    }
    for (EventModel event : model.events()) {
      if (event.reply() != null) {
        importEventType(imports, event.reply());
      }
    }
    return receiverView(imports);
  }

  EventsView routes() {
    Imports imports = new Imports();
    imports.add(RECEIVER + "EventRoutes");
    if (model.dispatch() instanceof Dispatch.ByUrl) {
      imports.add(RECEIVER + "EventBody");
    }
    return receiverView(imports);
  }

  private EventsView receiverView(Imports imports) {
    importBodies(imports);
    if (!(model.dispatch() instanceof Dispatch.ByUrl)) {
      importEventType(imports, "UnknownEvent");
    }
    return view("receiver", imports);
  }

  EventsView sender() {
    Imports imports = new Imports();
    for (String name : List.of("DeliveryResult", "Endpoint", "OutgoingMessage", "WebhookSender")) {
      imports.add(SENDER + name);
    }
    importBodies(imports);
    if (!EventUnion.commonMember(model).isEmpty()) {
      importEventType(imports, EventUnion.WEBHOOK_EVENT);
    }
    return view("sender", imports);
  }

  private void importBodies(Imports imports) {
    for (EventModel event : model.events()) {
      if (event.payload() instanceof Payload.Json json) {
        importEventType(imports, json.type());
      }
    }
  }

  private void importEventType(Imports imports, String type) {
    imports.add(basePackage + ".events." + type);
  }

  private EventsView view(String part, Imports imports) {
    return new EventsView(
        new FileView(basePackage + "." + part, model.source(), imports.sorted()),
        Javadoc.code(model.title()),
        model.dispatch().description(),
        model.dispatch() instanceof Dispatch.ByUrl,
        selector(),
        alsoInside(),
        EventUnion.commonMember(model),
        events.stream().anyMatch(EventView::overridable),
        events);
  }

  private String selector() {
    if (model.dispatch() instanceof Dispatch.ByBody body) {
      return "byBodyText(" + pointer(body.property()) + ")";
    }
    if (model.dispatch() instanceof Dispatch.ByHeader header) {
      return "byHeader(" + Literals.quoted(header.header()) + ")";
    }
    return model.dispatch() instanceof Dispatch.ByHeaderAndBody both
        ? "byHeaderAndBodyText("
            + Literals.quoted(both.header())
            + ", "
            + pointer(both.property())
            + ")"
        : "";
  }

  /** The arguments that say which members of a body may stand inside which; empty when none. */
  private String alsoInside() {
    AlternateEnvelope envelope = model.alternateEnvelope();
    return envelope == null
        ? ""
        : Stream.concat(Stream.of(envelope.member()), envelope.moved().stream())
            .map(Literals::quoted)
            .collect(Collectors.joining(", "));
  }

  private static String pointer(String property) {
    return Literals.quoted("/" + property.replace("~", "~0").replace("/", "~1"));
  }
}
