package dev.queuewebhooks.tooling.codegen.java;

import dev.queuewebhooks.tooling.codegen.java.TextFormatCode.ConstantView;
import dev.queuewebhooks.tooling.codegen.model.EventModel;
import dev.queuewebhooks.tooling.codegen.model.Payload;
import java.util.ArrayList;
import java.util.List;

/** Writes what a route reads of a request, and how it calls the handler. */
record RouteCode(EventModel event, EventNames names) {

  /** Whether there is more to read than JSON. */
  static boolean isMore(EventModel event) {
    return !(event.payload() instanceof Payload.Json json)
        || json.form() != null
        || !event.parameters().isEmpty();
  }

  /** The constants that {@link #singleBody} names. */
  List<ConstantView> constants() {
    List<ConstantView> constants = new ArrayList<>();
    if (event.payload() instanceof Payload.Form form) {
      constants.add(TextFormatCode.fields(names.fieldsConstant(), form.layout()));
    } else if (event.payload() instanceof Payload.Json json && json.form() != null) {
      constants.add(TextFormatCode.fields(names.fieldsConstant(), json.form()));
    }
    if (!event.parameters().isEmpty()) {
      constants.add(TextFormatCode.parameters(names.parametersConstant(), event));
    }
    return constants;
  }

  /** For a route among others: plain JSON is the class alone. */
  String body() {
    return isMore(event) ? singleBody() : event.type() + ".class";
  }

  /** For a route with a URL of its own. */
  String singleBody() {
    String content = "EventBody." + content();
    return event.parameters().isEmpty()
        ? content
        : content + ".with(" + names.parametersConstant() + ")";
  }

  private String content() {
    String type = event.type() + ".class";
    if (event.payload() instanceof Payload.Form) {
      return "form(" + type + ", " + names.fieldsConstant() + ")";
    }
    if (event.payload() instanceof Payload.Json json) {
      return json.form() == null
          ? "json(" + type + ")"
          : "jsonOrForm(" + type + ", " + names.fieldsConstant() + ")";
    }
    return event.payload() instanceof Payload.None ? "none()" : "bytes()";
  }

  /** A method reference where the handler's method takes just what the route has. */
  String handlerReference() {
    boolean none = event.payload() instanceof Payload.None;
    String method = names.handlerMethod();
    if (!event.parameters().isEmpty()) {
      String arguments = (none ? "" : "request.body(), ") + "request.parameters(), delivery";
      return "(request, delivery) -> handler." + method + "(" + arguments + ")";
    }
    return none ? "(request, delivery) -> handler." + method + "(delivery)" : "handler::" + method;
  }
}
