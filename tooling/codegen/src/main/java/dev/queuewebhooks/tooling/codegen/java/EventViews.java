package dev.queuewebhooks.tooling.codegen.java;

import dev.queuewebhooks.tooling.codegen.java.TextFormatCode.ConstantView;
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

  private static final String CORE = "dev.queuewebhooks.runtime.core.";
  private static final String RECEIVER = "dev.queuewebhooks.runtime.receiver.";
  private static final String SENDER = "dev.queuewebhooks.runtime.sender.";

  private final WebhookModel model;
  private final String basePackage;
  private final List<EventNames> names = new ArrayList<>();
  private final List<EventView> events = new ArrayList<>();

  EventViews(WebhookModel model, String basePackage) {
    this.model = model;
    this.basePackage = basePackage;
    MemberNames handlers = new MemberNames(Set.of("onOtherEvent", "onUnknownEvent"));
    MemberNames senders = new MemberNames(Set.of("send", "to"));
    MemberNames constants = new MemberNames(Set.of());
    for (EventModel event : model.events()) {
      String handler = handlers.member("on " + Words.of(event.name()).typeName());
      EventNames eventNames =
          new EventNames(
              handler,
              senders.member(event.name()),
              constants.constant(event.name() + " parameters"),
              constants.constant(event.name() + " fields"));
      names.add(eventNames);
      events.add(EventView.of(event, model.dispatch(), eventNames));
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
      List<ConstantView> constants,
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
    return receiverView(imports, List.of());
  }

  EventsView routes() {
    Imports imports = new Imports();
    imports.add(RECEIVER + "EventRoutes");
    if (model.dispatch() instanceof Dispatch.ByUrl
        || model.events().stream().anyMatch(RouteCode::isMore)) {
      imports.add(RECEIVER + "EventBody");
    }
    List<ConstantView> constants = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      constants.addAll(new RouteCode(model.events().get(i), names.get(i)).constants());
    }
    if (anyParameters()) {
      imports.add(RECEIVER + "RequestParameters");
    }
    importFormats(imports, constants);
    return receiverView(imports, constants);
  }

  private boolean anyParameters() {
    return model.events().stream().anyMatch(event -> !event.parameters().isEmpty());
  }

  private static void importFormats(Imports imports, List<ConstantView> constants) {
    if (constants.stream().anyMatch(constant -> !constant.steps().isEmpty())) {
      imports.add(CORE + "FieldFormat");
    }
    if (constants.stream().anyMatch(constant -> constant.constantType().equals("FormFields"))) {
      imports.add(CORE + "FormFields");
    }
  }

  private EventsView receiverView(Imports imports, List<ConstantView> constants) {
    importBodies(imports);
    if (!(model.dispatch() instanceof Dispatch.ByUrl)) {
      importEventType(imports, "UnknownEvent");
    }
    return view("receiver", imports, constants);
  }

  EventsView sender() {
    Imports imports = new Imports();
    for (String name : List.of("DeliveryResult", "Endpoint", "OutgoingMessage", "WebhookSender")) {
      imports.add(SENDER + name);
    }
    importBodies(imports);
    List<ConstantView> constants = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      if (model.events().get(i).payload() instanceof Payload.Form form) {
        constants.add(TextFormatCode.fields(names.get(i).fieldsConstant(), form.layout()));
      }
    }
    importFormats(imports, constants);
    if (!memberToSendBy().isEmpty()) {
      importEventType(imports, EventUnion.WEBHOOK_EVENT);
    }
    return view("sender", imports, constants);
  }

  /** An event alone is all there is to send only where nothing else has to be said. */
  private String memberToSendBy() {
    boolean more =
        anyParameters()
            || model.events().stream().anyMatch(e -> !e.parameters().constants().isEmpty());
    return more ? "" : EventUnion.commonMember(model);
  }

  private void importBodies(Imports imports) {
    for (EventModel event : model.events()) {
      if (event.isTyped()) {
        importEventType(imports, event.type());
      }
      if (!event.parameters().isEmpty()) {
        importEventType(imports, event.parameters().type());
      }
    }
  }

  private void importEventType(Imports imports, String type) {
    imports.add(basePackage + ".events." + type);
  }

  private EventsView view(String part, Imports imports, List<ConstantView> constants) {
    return new EventsView(
        new FileView(basePackage + "." + part, model.source(), imports.sorted()),
        Javadoc.code(model.title()),
        model.dispatch().description(),
        model.dispatch() instanceof Dispatch.ByUrl,
        selector(),
        alsoInside(),
        memberToSendBy(),
        events.stream().anyMatch(EventView::overridable),
        constants,
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
