package dev.queuewebhooks.tooling.codegen.java;

import dev.queuewebhooks.tooling.codegen.java.TextFormatCode.ConstantView;
import dev.queuewebhooks.tooling.codegen.model.Dispatch;
import dev.queuewebhooks.tooling.codegen.model.EventModel;
import dev.queuewebhooks.tooling.codegen.model.WebhookModel;
import dev.queuewebhooks.tooling.document.AlternateEnvelope;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes the views of handler and routes. */
final class ReceiverViews {

  private static final String RECEIVER = "dev.queuewebhooks.runtime.receiver.";

  private final WebhookModel model;
  private final String basePackage;
  private final List<EventNames> names;
  private final List<EventView> events = new ArrayList<>();

  ReceiverViews(WebhookModel model, String basePackage) {
    this.model = model;
    this.basePackage = basePackage;
    this.names = EventNames.of(model);
    for (int i = 0; i < names.size(); i++) {
      events.add(EventView.of(model.events().get(i), names.get(i)));
    }
  }

  /** What the templates of handler and routes show. */
  record ReceiverView(
      FileView file,
      String title,
      String dispatch,
      boolean byUrl,
      String selector,
      String alsoInside,
      boolean anyOverridable,
      List<ConstantView> constants,
      List<EventView> events) {}

  ReceiverView handler() {
    Imports imports = new Imports();
    imports.add(RECEIVER + "Delivery");
    if (events.stream().anyMatch(EventView::overridable)) {
      imports.event(basePackage, EventUnion.WEBHOOK_EVENT);
    }
    for (EventModel event : model.events()) {
      if (event.reply() != null) {
        imports.event(basePackage, event.reply());
      }
    }
    return view(imports, List.of());
  }

  ReceiverView routes() {
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
    if (model.events().stream().anyMatch(event -> !event.parameters().isEmpty())) {
      imports.add(RECEIVER + "RequestParameters");
    }
    TextFormatCode.importFor(constants, imports);
    return view(imports, constants);
  }

  private ReceiverView view(Imports imports, List<ConstantView> constants) {
    imports.eventArguments(model, basePackage);
    if (!(model.dispatch() instanceof Dispatch.ByUrl)) {
      imports.event(basePackage, "UnknownEvent");
    }
    return new ReceiverView(
        new FileView(basePackage + ".receiver", model.source(), imports.sorted()),
        Javadoc.code(model.title()),
        model.dispatch().description(),
        model.dispatch() instanceof Dispatch.ByUrl,
        selector(),
        alsoInside(),
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
