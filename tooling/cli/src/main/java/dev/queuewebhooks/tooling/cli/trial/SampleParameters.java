package dev.queuewebhooks.tooling.cli.trial;

import dev.queuewebhooks.runtime.core.FormText;
import dev.queuewebhooks.tooling.codegen.model.EventParameters;
import dev.queuewebhooks.tooling.codegen.model.JsonType;
import dev.queuewebhooks.tooling.codegen.model.JsonType.ListOf;
import dev.queuewebhooks.tooling.codegen.model.JsonType.Scalar;
import dev.queuewebhooks.tooling.codegen.model.RequestParameter;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Values for the header fields and query parameters that an event declares. */
public record SampleParameters(EventParameters parameters) {

  /** The header fields. */
  Map<String, List<String>> headers() {
    return in("header");
  }

  /** The query of a URL, encoded. */
  String query() {
    return FormText.print(in("query"));
  }

  /** What the class of the parameters is read from. */
  public ObjectNode json() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    for (RequestParameter parameter : parameters.declared()) {
      json.set(parameter.in() + " " + parameter.name(), json(parameter.property().use().type()));
    }
    return json;
  }

  private static JsonNode json(JsonType type) {
    if (type instanceof ListOf list) {
      return JsonNodeFactory.instance.arrayNode().add(json(list.element().type()));
    }
    boolean literal =
        type instanceof Scalar scalar
            && Set.of(Scalar.INT32, Scalar.INT64, Scalar.INTEGER, Scalar.NUMBER, Scalar.BOOLEAN)
                .contains(scalar);
    return literal
        ? Json.tree(text(type).getBytes(StandardCharsets.UTF_8))
        : JsonNodeFactory.instance.stringNode(text(type));
  }

  private Map<String, List<String>> in(String place) {
    Map<String, List<String>> texts = new LinkedHashMap<>();
    parameters.constants().stream()
        .filter(constant -> constant.in().equals(place))
        .forEach(constant -> texts.put(constant.name(), List.of(constant.text())));
    parameters.declared().stream()
        .filter(parameter -> parameter.in().equals(place))
        .forEach(
            parameter ->
                texts.put(parameter.name(), List.of(text(parameter.property().use().type()))));
    return texts;
  }

  private static String text(JsonType type) {
    if (type instanceof ListOf list) {
      return text(list.element().type());
    }
    return type instanceof Scalar scalar ? text(scalar) : "text";
  }

  private static String text(Scalar scalar) {
    return switch (scalar) {
      case STRING -> "text";
      case UUID -> "4f288ab1-72c9-402a-95b3-296766336b68";
      case DATE -> "2026-01-01";
      case DATE_TIME -> "2026-01-01T00:00:00Z";
      case URI -> "https://example.com";
      case INT32, INT64, INTEGER, NUMBER -> "1";
      case BOOLEAN -> "true";
    };
  }
}
