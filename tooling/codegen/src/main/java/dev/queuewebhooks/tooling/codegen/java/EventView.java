package dev.queuewebhooks.tooling.codegen.java;

import static java.util.stream.Collectors.joining;

import dev.queuewebhooks.tooling.codegen.model.Dispatch;
import dev.queuewebhooks.tooling.codegen.model.EventModel;
import dev.queuewebhooks.tooling.codegen.model.Payload;
import dev.queuewebhooks.tooling.document.Webhook;
import java.util.ArrayList;
import java.util.List;

/**
 * One event in handler, routes and sender.
 *
 * @param eventName what it is called, as a Java literal
 * @param eventText the same for comments
 * @param eventTags the texts that name it in a request, as Java literals
 * @param eventType the type of its body, or empty if that is not JSON
 * @param overridable whether its handler method has a default
 * @param replyType what its handler method returns
 * @param parameter the first parameters of its handler method, with a comma behind each
 * @param routeMethod how its route is added to others
 * @param singleMethod how its route is ended, if it has a URL of its own
 * @param routeBody what is read of a request that is told apart by what is in it
 * @param singleBody what is read of a request with a URL of its own
 * @param handlerReference what its route calls
 * @param otherMethod the request method as a Java literal; empty for POST
 * @param message the expression that makes the message to send
 * @param senderParameter the last parameters of its sender method, with a comma before each
 */
record EventView(
    String eventName,
    String eventText,
    List<String> eventTags,
    String eventType,
    boolean overridable,
    String handlerMethod,
    String senderMethod,
    String replyType,
    String parameter,
    String routeMethod,
    String singleMethod,
    String routeBody,
    String singleBody,
    String handlerReference,
    String otherMethod,
    String message,
    String senderParameter,
    List<String> handlerJavadoc,
    List<String> senderJavadoc) {

  static EventView of(EventModel event, Dispatch dispatch, EventNames names) {
    boolean answers = event.reply() != null;
    String method = event.webhook().method();
    RouteCode route = new RouteCode(event, names);
    return new EventView(
        Literals.quoted(event.name()),
        Javadoc.code(event.name()),
        event.tags().stream().map(Literals::quoted).toList(),
        event.type(),
        event.isTyped() && !answers,
        names.handlerMethod(),
        names.senderMethod(),
        answers ? event.reply() : "void",
        parameters(event).stream().map(parameter -> parameter + ", ").collect(joining()),
        answers ? "answering" : "on",
        answers ? "answeredBy" : "to",
        route.body(),
        route.singleBody(),
        route.handlerReference(),
        method.equals("POST") ? "" : Literals.quoted(method),
        MessageCode.of(event, dispatch, names),
        parameters(event).stream().map(parameter -> ", " + parameter).collect(joining()),
        handlerJavadoc(event),
        senderJavadoc(event));
  }

  private static List<String> parameters(EventModel event) {
    List<String> parameters = new ArrayList<>();
    if (event.isTyped()) {
      parameters.add(event.type() + " event");
    } else if (event.payload() instanceof Payload.Bytes) {
      parameters.add("byte[] body");
    }
    if (!event.parameters().isEmpty()) {
      parameters.add(event.parameters().type() + " parameters");
    }
    return parameters;
  }

  private static List<String> handlerJavadoc(EventModel event) {
    Javadoc javadoc = describe(event.webhook(), "Receives", event.name());
    parameter(javadoc, event);
    javadoc.tag("param delivery", "the request that carried it");
    if (event.reply() != null) {
      javadoc.tag("return", "what the sender gets as an answer");
    }
    return javadoc.tag("throws Exception", "to make the sender try again").lines();
  }

  private static List<String> senderJavadoc(EventModel event) {
    Javadoc javadoc = describe(event.webhook(), "Sends", event.name());
    javadoc.tag("param endpoint", "where to");
    parameter(javadoc, event);
    return javadoc.tag("return", "what became of the delivery").lines();
  }

  private static void parameter(Javadoc javadoc, EventModel event) {
    if (event.isTyped()) {
      javadoc.tag("param event", "the event");
    } else if (event.payload() instanceof Payload.Bytes bytes) {
      javadoc.tag("param body", "the body, in `" + bytes.contentType() + "`");
    }
    if (!event.parameters().isEmpty()) {
      javadoc.tag("param parameters", "the declared header fields and query parameters");
    }
  }

  private static Javadoc describe(Webhook webhook, String verb, String name) {
    String text = webhook.summary() == null ? "" : webhook.summary();
    return new Javadoc(2).paragraph(verb + " " + Javadoc.code(name) + ".").description(text);
  }
}
