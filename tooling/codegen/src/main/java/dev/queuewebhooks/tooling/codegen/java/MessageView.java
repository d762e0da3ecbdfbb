package dev.queuewebhooks.tooling.codegen.java;

import static java.util.stream.Collectors.joining;

import dev.queuewebhooks.tooling.codegen.model.Dispatch;
import dev.queuewebhooks.tooling.codegen.model.EventModel;
import java.util.List;

/**
 * One event in sender and messages.
 *
 * @param method its method, in both of them
 * @param parameters what the method is given of the event, with types
 * @param arguments the same without types
 * @param message the expression that makes the message
 */
record MessageView(
    String method,
    String parameters,
    String arguments,
    String message,
    List<String> senderJavadoc,
    List<String> messageJavadoc) {

  static MessageView of(EventModel event, Dispatch dispatch, EventNames names) {
    List<EventArgument> arguments = EventArgument.of(event);
    return new MessageView(
        names.senderMethod(),
        arguments.stream().map(EventArgument::declaration).collect(joining(", ")),
        arguments.stream().map(EventArgument::name).collect(joining(", ")),
        MessageCode.of(event, dispatch, names),
        senderJavadoc(event),
        messageJavadoc(event));
  }

  private static List<String> senderJavadoc(EventModel event) {
    Javadoc javadoc = Javadoc.ofMethod("Sends", event).tag("param endpoint", "where to");
    EventArgument.of(event).forEach(argument -> argument.describe(javadoc));
    return refusing(javadoc.tag("return", "what became of the delivery"), event).lines();
  }

  private static List<String> messageJavadoc(EventModel event) {
    Javadoc javadoc = Javadoc.ofMethod("The message of", event);
    EventArgument.of(event).forEach(argument -> argument.describe(javadoc));
    return refusing(javadoc.tag("return", "a message with a new id"), event).lines();
  }

  private static Javadoc refusing(Javadoc javadoc, EventModel event) {
    return event.parameters().isEmpty()
        ? javadoc
        : javadoc.tag("throws IllegalArgumentException", "when a parameter's value cannot be sent");
  }
}
