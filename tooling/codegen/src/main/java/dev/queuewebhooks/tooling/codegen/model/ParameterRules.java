package dev.queuewebhooks.tooling.codegen.model;

import dev.queuewebhooks.tooling.document.Parameter;
import dev.queuewebhooks.tooling.document.Webhook;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Which declared parameters become members of types, and which cannot. */
final class ParameterRules {

  /** OpenAPI 3.1.1, section 4.12.1, has the first three ignored; the others sign the request. */
  private static final Set<String> NOT_PARAMETERS =
      Set.of(
          "accept",
          "authorization",
          "content-type",
          "webhook-id",
          "webhook-signature",
          "webhook-timestamp");

  /** What belongs to the connection or the body, so that no sender can choose it. */
  private static final Set<String> OF_THE_CONNECTION =
      Set.of(
          "connection",
          "content-encoding",
          "content-length",
          "expect",
          "host",
          "keep-alive",
          "proxy-connection",
          "te",
          "trailer",
          "transfer-encoding",
          "upgrade");

  private final String dispatchHeader;
  private final Problems problems;

  /** The rules where this header tells events apart; an empty name for none. */
  ParameterRules(Dispatch dispatch, Problems problems) {
    this.dispatchHeader = header(dispatch).toLowerCase(Locale.ROOT);
    this.problems = problems;
  }

  private static String header(Dispatch dispatch) {
    if (dispatch instanceof Dispatch.ByHeader by) {
      return by.header();
    }
    return dispatch instanceof Dispatch.ByHeaderAndBody by ? by.header() : "";
  }

  /** The parameters that sender and receiver exchange, without those that they see to anyway. */
  List<Parameter> of(Webhook webhook) {
    List<Parameter> parameters = new ArrayList<>();
    for (Parameter parameter : webhook.parameters()) {
      String name = parameter.name().toLowerCase(Locale.ROOT);
      boolean header = parameter.in().equals("header");
      if (header && (OF_THE_CONNECTION.contains(name) || isReserved(name))) {
        leaveOut(parameter, "is set by the sender itself");
      } else if (!header && !parameter.in().equals("query")) {
        leaveOut(parameter, "is in the " + parameter.in() + ", which webhooks do not have");
      } else if (!header || !NOT_PARAMETERS.contains(name) && !name.equals(dispatchHeader)) {
        parameters.add(parameter);
      }
    }
    return parameters;
  }

  private static boolean isReserved(String header) {
    return header.startsWith("webhook-") && !NOT_PARAMETERS.contains(header);
  }

  /** Says that a parameter is not part of the generated code. */
  void leaveOut(Parameter parameter, String reason) {
    problems.note(
        "WG006",
        parameter.schema().head(),
        "the parameter '" + parameter.name() + "' " + reason + ", so it is left out",
        "Take it from the Delivery, or declare a header or a query parameter with a plain value");
  }
}
