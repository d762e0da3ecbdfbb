package dev.queuewebhooks.tooling.codegen.java;

import static java.util.stream.Collectors.joining;

import dev.queuewebhooks.tooling.codegen.model.EventModel;
import java.util.List;

/**
 * One event in handler and routes.
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
    List<String> handlerJavadoc) {

  static EventView of(EventModel event, EventNames names) {
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
        EventArgument.of(event).stream().map(one -> one.declaration() + ", ").collect(joining()),
        answers ? "answering" : "on",
        answers ? "answeredBy" : "to",
        route.body(),
        route.singleBody(),
        route.handlerReference(),
        method.equals("POST") ? "" : Literals.quoted(method),
        handlerJavadoc(event));
  }

  private static List<String> handlerJavadoc(EventModel event) {
    Javadoc javadoc = Javadoc.ofMethod("Receives", event);
    EventArgument.of(event).forEach(argument -> argument.describe(javadoc));
    javadoc.tag("param delivery", "the request that carried it");
    if (event.reply() != null) {
      javadoc.tag("return", "what the sender gets as an answer");
    }
    return javadoc.tag("throws Exception", "to make the sender try again").lines();
  }
}
