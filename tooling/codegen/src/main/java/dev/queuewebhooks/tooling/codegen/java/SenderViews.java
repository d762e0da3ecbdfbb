package dev.queuewebhooks.tooling.codegen.java;

import dev.queuewebhooks.tooling.codegen.java.TextFormatCode.ConstantView;
import dev.queuewebhooks.tooling.codegen.model.EventModel;
import dev.queuewebhooks.tooling.codegen.model.Payload;
import dev.queuewebhooks.tooling.codegen.model.WebhookModel;
import java.util.ArrayList;
import java.util.List;

/** Makes the views of sender and messages. */
final class SenderViews {

  private static final String SENDER = "dev.queuewebhooks.runtime.sender.";

  private final WebhookModel model;
  private final String basePackage;
  private final List<MessageView> events = new ArrayList<>();
  private final List<ConstantView> constants = new ArrayList<>();

  SenderViews(WebhookModel model, String basePackage) {
    this.model = model;
    this.basePackage = basePackage;
    List<EventNames> names = EventNames.of(model);
    for (int i = 0; i < names.size(); i++) {
      EventModel event = model.events().get(i);
      events.add(MessageView.of(event, model.dispatch(), names.get(i)));
      if (event.payload() instanceof Payload.Form form) {
        constants.add(TextFormatCode.fields(names.get(i).fieldsConstant(), form.layout()));
      }
    }
  }

  /**
   * What the templates of sender and messages show.
   *
   * @param tagMember the member of any event by which its message can be made; empty for none
   * @param renamed the texts in that member that are not what their event is called
   */
  record SenderView(
      FileView file,
      String title,
      String tagMember,
      List<RenamedView> renamed,
      List<ConstantView> constants,
      List<MessageView> events) {

    /** Whether an event may be called otherwise than its body says. */
    public boolean hasRenamed() {
      return !renamed.isEmpty();
    }
  }

  /** A text in the body that names an event, and what the event is called, as Java literals. */
  record RenamedView(String tag, String eventName) {}

  SenderView sender() {
    Imports imports = new Imports();
    imports.add(SENDER + "DeliveryResult");
    imports.add(SENDER + "Endpoint");
    imports.add(SENDER + "WebhookSender");
    return view(imports);
  }

  SenderView messages() {
    Imports imports = new Imports();
    imports.add(SENDER + "OutgoingMessage");
    TextFormatCode.importFor(constants, imports);
    return view(imports);
  }

  private SenderView view(Imports imports) {
    imports.eventArguments(model, basePackage);
    String tagMember = tagMember();
    if (!tagMember.isEmpty()) {
      imports.event(basePackage, EventUnion.WEBHOOK_EVENT);
    }
    return new SenderView(
        new FileView(basePackage + ".sender", model.source(), imports.sorted()),
        Javadoc.code(model.title()),
        tagMember,
        renamed(),
        constants,
        events);
  }

  /** An event alone makes a message only where nothing else has to be said. */
  private String tagMember() {
    boolean more =
        model.events().stream()
            .map(EventModel::parameters)
            .anyMatch(all -> !all.isEmpty() || !all.constants().isEmpty());
    return more ? "" : EventUnion.commonMember(model);
  }

  private List<RenamedView> renamed() {
    List<RenamedView> renamed = new ArrayList<>();
    for (EventModel event : model.events()) {
      for (String tag : event.tags()) {
        if (!tag.equals(event.name())) {
          renamed.add(new RenamedView(Literals.quoted(tag), Literals.quoted(event.name())));
        }
      }
    }
    return renamed;
  }
}
