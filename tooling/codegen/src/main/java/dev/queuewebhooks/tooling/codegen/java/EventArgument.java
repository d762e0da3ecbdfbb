package dev.queuewebhooks.tooling.codegen.java;

import dev.queuewebhooks.tooling.codegen.model.EventModel;
import dev.queuewebhooks.tooling.codegen.model.Payload;
import java.util.ArrayList;
import java.util.List;

/**
 * What the methods of one event are given of it.
 *
 * @param type its Java type
 * @param name the name of the method's parameter
 * @param text what it is, in CommonMark
 */
record EventArgument(String type, String name, String text) {

  private static final String BYTES = "byte[]";

  /** The body, if there is one, and the declared parameters, if there are any. */
  static List<EventArgument> of(EventModel event) {
    List<EventArgument> arguments = new ArrayList<>();
    if (event.isTyped()) {
      arguments.add(new EventArgument(event.type(), "event", "the event"));
    } else if (event.payload() instanceof Payload.Bytes bytes) {
      String text = "the body, in `" + bytes.contentType() + "`";
      arguments.add(new EventArgument(BYTES, "body", text));
    }
    if (!event.parameters().isEmpty()) {
      String text = "the declared header fields and query parameters";
      arguments.add(new EventArgument(event.parameters().type(), "parameters", text));
    }
    return arguments;
  }

  /** Whether its type is one of the part {@code events}. */
  boolean isGenerated() {
    return !type.equals(BYTES);
  }

  String declaration() {
    return type + " " + name;
  }

  void describe(Javadoc javadoc) {
    javadoc.tag("param " + name, text);
  }
}
