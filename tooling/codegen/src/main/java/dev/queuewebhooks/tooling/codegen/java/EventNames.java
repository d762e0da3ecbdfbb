package dev.queuewebhooks.tooling.codegen.java;

import dev.queuewebhooks.tooling.codegen.model.EventModel;
import dev.queuewebhooks.tooling.codegen.model.WebhookModel;
import dev.queuewebhooks.tooling.codegen.model.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The Java names of what is generated for one event.
 *
 * @param handlerMethod its method in the handler
 * @param senderMethod its method in {@code WebhookEventSender} and {@code WebhookEventMessages};
 *     where each event has a URL of its own, also that of its route
 * @param parametersConstant what says how its parameters are read
 * @param fieldsConstant what says how its form is read and written
 */
record EventNames(
    String handlerMethod, String senderMethod, String parametersConstant, String fieldsConstant) {

  /** The names of all events, in the order of the model. */
  static List<EventNames> of(WebhookModel model) {
    MemberNames handlers = new MemberNames(Set.of("onOtherEvent", "onUnknownEvent"));
    MemberNames senders = new MemberNames(Set.of("of", "send", "to"));
    MemberNames constants = new MemberNames(Set.of());
    List<EventNames> names = new ArrayList<>();
    for (EventModel event : model.events()) {
      names.add(
          new EventNames(
              handlers.member("on " + Words.of(event.name()).typeName()),
              senders.member(event.name()),
              constants.constant(event.name() + " parameters"),
              constants.constant(event.name() + " fields")));
    }
    return names;
  }
}
