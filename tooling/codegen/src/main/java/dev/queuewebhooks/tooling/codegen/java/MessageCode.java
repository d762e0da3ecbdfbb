package dev.queuewebhooks.tooling.codegen.java;

import dev.queuewebhooks.tooling.codegen.model.Dispatch;
import dev.queuewebhooks.tooling.codegen.model.EventModel;
import dev.queuewebhooks.tooling.codegen.model.EventParameters.Constant;
import dev.queuewebhooks.tooling.codegen.model.Payload;
import dev.queuewebhooks.tooling.codegen.model.RequestParameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes the expression that makes the message of an event to send. */
final class MessageCode {

  private static final String NEXT = "\n        ";

  private MessageCode() {}

  static String of(EventModel event, Dispatch dispatch, EventNames names) {
    List<String> calls = calls(event, dispatch);
    return calls.size() < 2
        ? body(event, names) + String.join("", calls)
        : body(event, names) + NEXT + String.join(NEXT, calls);
  }

  private static String body(EventModel event, EventNames names) {
    String name = Literals.quoted(event.name());
    if (event.payload() instanceof Payload.Bytes bytes) {
      return "OutgoingMessage.bytes(%s, %s, body)"
          .formatted(name, Literals.quoted(bytes.contentType()));
    }
    if (event.payload() instanceof Payload.Form) {
      return "OutgoingMessage.form(%s, event, %s)".formatted(name, names.fieldsConstant());
    }
    return event.isJson()
        ? "OutgoingMessage.of(" + name + ", event)"
        : "OutgoingMessage.empty(" + name + ")";
  }

  private static List<String> calls(EventModel event, Dispatch dispatch) {
    List<String> calls = new ArrayList<>();
    if (!event.webhook().method().equals("POST")) {
      calls.add(".withMethod(" + Literals.quoted(event.webhook().method()) + ")");
    }
    header(dispatch).ifPresent(header -> calls.add(with("header", header, quotedTag(event))));
    for (Constant constant : event.parameters().constants()) {
      calls.add(with(constant.in(), constant.name(), Literals.quoted(constant.text())));
    }
    List<String> members = ParametersViews.members(event.parameters().declared());
    for (int i = 0; i < members.size(); i++) {
      RequestParameter parameter = event.parameters().declared().get(i);
      String value = "parameters." + members.get(i) + "()";
      String separator =
          TextFormatCode.hasSeparator(parameter)
              ? Literals.quoted(parameter.format().separator()) + ", "
              : "";
      calls.add(with(parameter.in(), parameter.name(), separator + value));
    }
    return calls;
  }

  private static String with(String in, String name, String arguments) {
    String method = in.equals("header") ? ".withHeader(" : ".withQuery(";
    return method + Literals.quoted(name) + ", " + arguments + ")";
  }

  private static String quotedTag(EventModel event) {
    return Literals.quoted(event.tags().get(0).split(" ")[0]);
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
}
