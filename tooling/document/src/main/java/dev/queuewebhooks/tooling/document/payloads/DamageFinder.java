package dev.queuewebhooks.tooling.document.payloads;

import dev.queuewebhooks.tooling.document.payloads.Mutant.Kind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/** Walks through a valid payload beside its schema, and notes what can be done wrong where. */
final class DamageFinder {

  /** Lists often have many items of one kind: as many are looked at. */
  private static final int MOST_ITEMS = 3;

  private static final Map<String, JsonNode> TYPES =
      Map.of(
          "string", Trees.text("text"),
          "number", Trees.number(new BigDecimal("1.5")),
          "boolean", Trees.truth("true"),
          "object", Trees.object(),
          "array", Trees.array(),
          "null", Trees.nothing());

  private final Samples samples;
  private final int most;
  private final List<Damage> found = new ArrayList<>();

  /**
   * A finder for one payload.
   *
   * @param most how many to find before it stops
   */
  DamageFinder(Samples samples, int most) {
    this.samples = samples;
    this.most = most;
  }

  List<Damage> find(JsonPointer schema, JsonNode payload) {
    walk(samples.reader().read(List.of(schema)), JsonPointer.empty(), payload);
    return found.stream().limit(most).toList();
  }

  private void walk(Constraints asked, JsonPointer place, JsonNode value) {
    if (found.size() >= most) {
      return;
    }
    types(asked, place, value);
    Constraints meant = meant(asked, value);
    found.addAll(ValueDamages.of(meant, place, value));
    if (value.isObject()) {
      object(meant, place, value);
    } else if (value.isArray()) {
      for (int i = 0; i < Math.min(MOST_ITEMS, value.size()); i++) {
        walk(samples.reader().item(meant, i), place.appendIndex(i), value.path(i));
      }
    }
  }

  /** With the branches that the value is one of, where there is no doubt. */
  private Constraints meant(Constraints asked, JsonNode value) {
    Constraints meant = asked;
    while (!meant.unions().isEmpty()) {
      Union union = meant.unions().get(0);
      List<Union.Branch> fitting =
          union.branches().stream().filter(branch -> fits(branch, value)).toList();
      boolean clear = fitting.size() == 1 || union.isCondition() && !fitting.isEmpty();
      meant =
          clear
              ? samples.reader().choose(meant, union, fitting.get(0))
              : samples.reader().leave(meant, union);
    }
    return meant;
  }

  private boolean fits(Union.Branch branch, JsonNode value) {
    return branch.tags().entrySet().stream()
            .allMatch(tag -> value.path(tag.getKey()).equals(tag.getValue()))
        && branch.schemas().stream().allMatch(schema -> samples.fits(schema, value));
  }

  private void types(Constraints asked, JsonPointer place, JsonNode value) {
    String type = type(value);
    TYPES.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .filter(other -> !other.getKey().equals(type) || value.isIntegralNumber())
        .filter(other -> !samples.fits(asked, other.getValue()))
        .map(
            other ->
                Damage.to(
                    Kind.TYPE, other.getKey() + " instead of " + type, place, other.getValue()))
        .forEach(found::add);
  }

  private static String type(JsonNode value) {
    return switch (value.getNodeType()) {
      case STRING -> "string";
      case NUMBER -> value.isIntegralNumber() ? "integer" : "number";
      case BOOLEAN -> "boolean";
      case OBJECT -> "object";
      case ARRAY -> "array";
      default -> "null";
    };
  }

  private void object(Constraints object, JsonPointer place, JsonNode value) {
    Set<String> required = object.names("required");
    required.addAll(object.tags().keySet());
    object
        .all("dependentRequired")
        .flatMap(map -> map.properties().stream())
        .filter(entry -> value.has(entry.getKey()))
        .forEach(entry -> entry.getValue().forEach(name -> required.add(name.asString(""))));
    required.stream().filter(value::has).forEach(name -> found.add(Damage.without(place, name)));
    for (Map.Entry<String, JsonNode> field : value.properties()) {
      JsonPointer below = place.appendProperty(field.getKey());
      walk(samples.reader().field(object, field.getKey()), below, field.getValue());
    }
  }
}
