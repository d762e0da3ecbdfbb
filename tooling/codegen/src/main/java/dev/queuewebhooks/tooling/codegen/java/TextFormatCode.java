package dev.queuewebhooks.tooling.codegen.java;

import dev.queuewebhooks.tooling.codegen.model.EventModel;
import dev.queuewebhooks.tooling.codegen.model.FormLayout;
import dev.queuewebhooks.tooling.codegen.model.RequestParameter;
import dev.queuewebhooks.tooling.codegen.model.TextFormat;
import java.util.ArrayList;
import java.util.List;

/** Writes what the runtime has to know of forms and parameters as Java constants. */
final class TextFormatCode {

  private static final String CORE = "dev.queuewebhooks.runtime.core.";

  private TextFormatCode() {}

  /**
   * A constant of a generated class.
   *
   * @param start the expression that makes its first value
   * @param steps the calls after it
   */
  record ConstantView(String constantType, String constantName, String start, List<String> steps) {}

  /** How a form's fields are read and written. */
  static ConstantView fields(String name, FormLayout layout) {
    List<String> steps = new ArrayList<>();
    layout
        .formats()
        .forEach((field, format) -> steps.add(".with(" + arguments(field, format) + ")"));
    return new ConstantView("FormFields", name, "FormFields.text()", steps);
  }

  /** How the parameters of a request are read. */
  static ConstantView parameters(String name, EventModel event) {
    String type = event.parameters().type();
    List<String> steps = new ArrayList<>();
    for (RequestParameter parameter : event.parameters().declared()) {
      String arguments = arguments(parameter.name(), parameter.format());
      steps.add("." + parameter.in() + "(" + arguments + ")");
    }
    String start = "RequestParameters.as(" + type + ".class)";
    return new ConstantView("RequestParameters<" + type + ">", name, start, steps);
  }

  /** Imports what constants are made of. */
  static void importFor(List<ConstantView> constants, Imports imports) {
    if (constants.stream().anyMatch(constant -> !constant.steps().isEmpty())) {
      imports.add(CORE + "FieldFormat");
    }
    if (constants.stream().anyMatch(constant -> constant.constantType().equals("FormFields"))) {
      imports.add(CORE + "FormFields");
    }
  }

  /** Whether the separator of a query parameter's list has to be said when it is sent. */
  static boolean hasSeparator(RequestParameter parameter) {
    return parameter.in().equals("query")
        && parameter.format().listing() == TextFormat.Listing.SEPARATED;
  }

  private static String arguments(String name, TextFormat format) {
    String one = Literals.quoted(name) + ", FieldFormat." + format.kind();
    return switch (format.listing()) {
      case ONE -> one;
      case REPEATED -> one + ".repeated()";
      case SEPARATED -> one + ".separatedBy(" + Literals.quoted(format.separator()) + ")";
    };
  }
}
