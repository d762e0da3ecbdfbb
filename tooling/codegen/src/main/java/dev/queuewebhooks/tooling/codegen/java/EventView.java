package dev.queuewebhooks.tooling.codegen.java;

import dev.queuewebhooks.tooling.codegen.model.Dispatch;
import dev.queuewebhooks.tooling.codegen.model.EventModel;
import dev.queuewebhooks.tooling.codegen.model.Payload;
import dev.queuewebhooks.tooling.document.Webhook;
import java.util.List;
import java.util.Optional;

/**
 * One event in handler, routes and sender.
 *
 * @param eventName what it is called, as a Java literal
 * @param eventText the same for comments
 * @param eventTags the texts that name it in a request, as Java literals
 * @param eventType the type of its body, or empty if that is not JSON
 * @param overridable whether its handler method has a default
 * @param replyType what its handler method returns
 * @param parameter the first parameter of its handler method, with a comma behind it
 * @param routeMethod how its route is added to others
 * @param singleMethod how its route is ended, if it has a URL of its own
 * @param bodyKind what its body is, for a route with a URL of its own
 * @param handlerReference its handler method, for a route with a URL of its own
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
    String bodyKind,
    String handlerReference,
    String otherMethod,
    String message,
    String senderParameter,
    List<String> handlerJavadoc,
    List<String> senderJavadoc) {

  static EventView of(
      EventModel event, Dispatch dispatch, String handlerMethod, String senderMethod) {
    boolean answers = event.reply() != null;
    boolean none = event.payload() instanceof Payload.None;
    String method = event.webhook().method();
    return new EventView(
        Literals.quoted(event.name()),
        Javadoc.code(event.name()),
        event.tags().stream().map(Literals::quoted).toList(),
        event.type(),
        event.isJson() && !answers,
        handlerMethod,
        senderMethod,
        answers ? event.reply() : "void",
        none ? "" : (event.isJson() ? event.type() + " event" : "byte[] body") + ", ",
        answers ? "answering" : "on",
        answers ? "answeredBy" : "to",
        bodyKind(event),
        none
            ? "(request, delivery) -> handler." + handlerMethod + "(delivery)"
            : "handler::" + handlerMethod,
        method.equals("POST") ? "" : Literals.quoted(method),
        message(event, dispatch),
        none ? "" : ", " + (event.isJson() ? event.type() + " event" : "byte[] body"),
        handlerJavadoc(event),
        senderJavadoc(event));
  }

  private static String bodyKind(EventModel event) {
    if (event.isJson()) {
      return "json(" + event.type() + ".class)";
    }
    return event.payload() instanceof Payload.None ? "none()" : "bytes()";
  }

  /** The expression that makes the message to send. */
  private static String message(EventModel event, Dispatch dispatch) {
    String name = Literals.quoted(event.name());
    StringBuilder message = new StringBuilder("OutgoingMessage.");
    if (event.payload() instanceof Payload.Bytes bytes) {
      String type = Literals.quoted(bytes.contentType());
      message.append("bytes(" + name + ", " + type + ", body)");
    } else {
      message.append(event.isJson() ? "of(" + name + ", event)" : "empty(" + name + ")");
    }
    if (!event.webhook().method().equals("POST")) {
      message.append(".withMethod(" + Literals.quoted(event.webhook().method()) + ")");
    }
    header(dispatch)
        .ifPresent(
            header ->
                message.append(
                    ".withHeader("
                        + Literals.quoted(header)
                        + ", "
                        + Literals.quoted(event.tags().get(0).split(" ")[0])
                        + ")"));
    return message.toString();
  }

  /** The header that names the event, if one does. */
  private static Optional<String> header(Dispatch dispatch) {
    if (dispatch instanceof Dispatch.ByHeader header) {
      return Optional.of(header.header());
    }
    return dispatch instanceof Dispatch.ByHeaderAndBody both
        ? Optional.of(both.header())
        : Optional.empty();
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
    if (event.isJson()) {
      javadoc.tag("param event", "the event");
    } else if (event.payload() instanceof Payload.Bytes bytes) {
      javadoc.tag("param body", "the body, in `" + bytes.contentType() + "`");
    }
  }

  private static Javadoc describe(Webhook webhook, String verb, String name) {
    String text = webhook.summary() == null ? "" : webhook.summary();
    return new Javadoc(2).paragraph(verb + " " + Javadoc.code(name) + ".").description(text);
  }
}
