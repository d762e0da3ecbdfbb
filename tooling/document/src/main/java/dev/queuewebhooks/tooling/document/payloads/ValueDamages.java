package dev.queuewebhooks.tooling.document.payloads;

import dev.queuewebhooks.tooling.document.payloads.Mutant.Kind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/** What can be done wrong in one value without another type. */
final class ValueDamages {

  private static final String NO_SUCH_VALUE = "noSuchValue";

  /** Longer lists and texts than this are not made only because they are forbidden. */
  private static final int LONGEST = 10_000;

  private static final List<String> HARDLY_A_MATCH =
      List.of("", " ", "!", "\u00e9\u00e9", "0", "Aa");

  private ValueDamages() {}

  static List<Damage> of(Constraints asked, JsonPointer place, JsonNode value) {
    List<Damage> found = new ArrayList<>();
    if (asked.fixed() != null || asked.has("const") || asked.has("enum")) {
      found.add(Damage.to(Kind.VALUE, "no such value", place, other(value)));
    } else if (value.isString()) {
      text(asked, place, value.asString(), found);
    } else if (value.isNumber()) {
      number(asked, place, found);
    } else if (value.isArray()) {
      list(asked, place, value, found);
    } else if (value.isObject()) {
      object(asked, place, value, found);
    }
    return found;
  }

  private static JsonNode other(JsonNode value) {
    return switch (value.getNodeType()) {
      case NUMBER -> Trees.number(new BigDecimal("987654321"));
      case BOOLEAN -> Trees.truth(String.valueOf(!value.booleanValue()));
      case STRING -> Trees.text(NO_SUCH_VALUE);
      default -> Trees.object().put(NO_SUCH_VALUE, 1);
    };
  }

  private static void text(Constraints asked, JsonPointer place, String value, List<Damage> found) {
    asked
        .all("format")
        .map(format -> format.asString(""))
        .distinct()
        .forEach(
            format ->
                Formats.invalid(format)
                    .forEach(
                        bad ->
                            found.add(
                                Damage.to(
                                    Kind.FORMAT,
                                    "no " + format + " (" + bad + ")",
                                    place,
                                    text(bad)))));
    int shortest = asked.atLeast("minLength", 0);
    if (shortest > 0 && shortest <= value.length()) {
      int end = value.offsetByCodePoints(0, shortest - 1);
      found.add(Damage.to(Kind.BOUND, "too short a text", place, text(value.substring(0, end))));
    }
    int longest = asked.atMost("maxLength", Integer.MAX_VALUE);
    if (longest < LONGEST) {
      String more = "a".repeat(Math.max(1, longest + 1 - value.codePointCount(0, value.length())));
      found.add(Damage.to(Kind.BOUND, "too long a text", place, text(value + more)));
    }
    asked
        .all("pattern")
        .map(pattern -> pattern.asString(""))
        .distinct()
        .flatMap(pattern -> mismatch(pattern, value))
        .forEach(bad -> found.add(Damage.to(Kind.PATTERN, "no match", place, text(bad))));
  }

  private static Stream<String> mismatch(String pattern, String value) {
    return Stream.concat(
            HARDLY_A_MATCH.stream(), Stream.of(value + "\u00e9 ", "\u00e9 " + value, value + "\n"))
        .filter(bad -> !ConstraintsReader.matches(pattern, bad))
        .limit(2);
  }

  private static JsonNode text(String value) {
    return Trees.text(value);
  }

  private static void number(Constraints asked, JsonPointer place, List<Damage> found) {
    Quantities.numbers(asked, "minimum")
        .forEach(bound -> number("too small", place, bound.subtract(BigDecimal.ONE), found));
    Quantities.numbers(asked, "maximum")
        .forEach(bound -> number("too large", place, bound.add(BigDecimal.ONE), found));
    Stream.of("exclusiveMinimum", "exclusiveMaximum")
        .flatMap(keyword -> Quantities.numbers(asked, keyword))
        .forEach(bound -> number("the excluded bound", place, bound, found));
    Quantities.numbers(asked, "multipleOf")
        .forEach(step -> number("no multiple", place, step.divide(BigDecimal.valueOf(2)), found));
    asked
        .all("format")
        .filter(format -> format.asString("").matches("int(32|64)"))
        .forEach(
            format -> {
              int bits = Integer.parseInt(format.asString().substring(3));
              number("more than " + bits + " bits", place, Quantities.power(bits - 1), found);
            });
  }

  private static void number(String what, JsonPointer place, BigDecimal value, List<Damage> found) {
    found.add(Damage.to(Kind.BOUND, what, place, Trees.number(Quantities.plain(value))));
  }

  private static void list(
      Constraints asked, JsonPointer place, JsonNode value, List<Damage> found) {
    int fewest = asked.atLeast("minItems", 0);
    if (fewest > 0 && fewest <= value.size()) {
      List<JsonNode> some = value.values().stream().limit(fewest - 1L).toList();
      found.add(Damage.to(Kind.BOUND, "too few items", place, Trees.array().addAll(some)));
    }
    int most = asked.atMost("maxItems", Integer.MAX_VALUE);
    if (most < LONGEST && !value.isEmpty()) {
      List<JsonNode> many = new ArrayList<>(value.values());
      while (many.size() <= most) {
        many.add(value.path(0));
      }
      found.add(Damage.to(Kind.BOUND, "too many items", place, Trees.array().addAll(many)));
    }
    if (asked.all("uniqueItems").anyMatch(JsonNode::booleanValue) && !value.isEmpty()) {
      List<JsonNode> twice = new ArrayList<>(value.values());
      twice.add(value.path(0));
      found.add(Damage.to(Kind.REPETITION, "an item twice", place, Trees.array().addAll(twice)));
    }
  }

  private static void object(
      Constraints asked, JsonPointer place, JsonNode value, List<Damage> found) {
    boolean closed =
        Stream.of("additionalProperties", "unevaluatedProperties")
            .flatMap(asked::all)
            .anyMatch(node -> node.isBoolean() && !node.booleanValue());
    if (closed) {
      JsonPointer field = place.appendProperty(ObjectSamples.UNKNOWN);
      found.add(
          new Damage(
              Kind.UNKNOWN,
              "with",
              field,
              place,
              old -> Trees.with(old, ObjectSamples.UNKNOWN, Trees.text("unknown"))));
    }
    if (asked.atLeast("minProperties", 0) > 0) {
      found.add(Damage.to(Kind.BOUND, "too few fields", place, Trees.object()));
    }
  }
}
