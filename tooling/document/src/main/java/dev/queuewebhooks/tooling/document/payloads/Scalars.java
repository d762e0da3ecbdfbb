package dev.queuewebhooks.tooling.document.payloads;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Proposes values that are neither objects nor lists; whether they are allowed is not checked. */
final class Scalars {

  private Scalars() {}

  static List<Sample.Choice> of(String type, Constraints constraints) {
    Map<JsonNode, Sample.Choice> distinct = new LinkedHashMap<>();
    Stream.concat(written(constraints), made(type, constraints))
        .forEach(choice -> distinct.putIfAbsent(choice.sample().full(), choice));
    return List.copyOf(distinct.values());
  }

  /** One value of each type, for a schema that does not ask for anything. */
  static List<Sample.Choice> anything() {
    return List.of(
        choice(Variety.FORM, "a text", Trees.text("anything")),
        choice(Variety.FORM, "a number", Trees.number(new BigDecimal("1.5"))),
        choice(Variety.FORM, "true", Trees.truth("true")),
        choice(Variety.FORM, "an object", Trees.object().put("a", 1)),
        choice(Variety.FORM, "a list", Trees.array().add("a").add(1)),
        choice(Variety.NULL, "null", Trees.nothing()));
  }

  static Sample.Choice choice(Variety variety, String name, JsonNode value) {
    return new Sample.Choice(variety, name, Sample.of(value));
  }

  /** What the author of the schema gave as values. */
  private static Stream<Sample.Choice> written(Constraints constraints) {
    List<JsonNode> values = new ArrayList<>();
    constraints.all("examples").forEach(list -> list.forEach(values::add));
    constraints.all("example").forEach(values::add);
    constraints.all("default").forEach(values::add);
    return values.stream()
        .filter(JsonNode::isValueNode)
        .filter(value -> !value.isNull())
        .map(value -> choice(Variety.FORM, "a written example", value));
  }

  private static Stream<Sample.Choice> made(String type, Constraints constraints) {
    return switch (type) {
      case "string" -> Texts.of(constraints).stream();
      case "integer", "number" -> Quantities.of(constraints, type.equals("integer")).stream();
      case "boolean" ->
          Stream.of("true", "false").map(v -> choice(Variety.VALUE, v, Trees.truth(v)));
      case "null" -> Stream.of(choice(Variety.NULL, "null", Trees.nothing()));
      default -> Stream.empty();
    };
  }
}
