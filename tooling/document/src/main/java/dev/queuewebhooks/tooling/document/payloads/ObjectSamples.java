package dev.queuewebhooks.tooling.document.payloads;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Makes objects: with the required fields, with all fields, and with one thing different. */
final class ObjectSamples {

  static final String UNKNOWN = "unknownField";

  /** Keywords by which a field can be wrong because of another one. */
  private static final List<String> TANGLED =
      List.of(
          "not",
          "if",
          "oneOf",
          "anyOf",
          "maxProperties",
          "minProperties",
          "propertyNames",
          "dependentSchemas",
          "dependentRequired",
          "unevaluatedProperties");

  private final Samples samples;

  ObjectSamples(Samples samples) {
    this.samples = samples;
  }

  Optional<Sample> of(Constraints object, Way way) {
    Set<String> required = required(object);
    Map<String, Sample> fields = new LinkedHashMap<>();
    for (String name : names(object, required, way)) {
      Optional<Sample> sample = samples.below(samples.reader().field(object, name), way);
      if (sample.isPresent()) {
        fields.put(name, sample.get());
      } else if (required.contains(name)) {
        return Optional.empty();
      }
    }
    ObjectNode least = Trees.object();
    ObjectNode full = Trees.object();
    fields.forEach(
        (name, sample) -> {
          full.set(name, sample.full());
          if (required.contains(name)) {
            least.set(name, sample.least());
          }
        });
    return Optional.of(repaired(object, least, full, fields))
        .map(found -> way.isShort() ? found : varied(object, found, least, fields));
  }

  /** What is always there, with what comes along with it. */
  private static Set<String> required(Constraints object) {
    Set<String> required = new LinkedHashSet<>(object.tags().keySet());
    required.addAll(object.names("required"));
    int before;
    do {
      before = required.size();
      object
          .all("dependentRequired")
          .flatMap(map -> map.properties().stream())
          .filter(entry -> required.contains(entry.getKey()))
          .toList()
          .forEach(entry -> entry.getValue().forEach(name -> required.add(name.asString(""))));
    } while (required.size() > before);
    return required;
  }

  private Set<String> names(Constraints object, Set<String> required, Way way) {
    Set<String> names = new LinkedHashSet<>();
    if (!way.isShort()) {
      object.all("properties").forEach(map -> names.addAll(map.propertyNames()));
      object
          .all("patternProperties")
          .flatMap(map -> map.propertyNames().stream())
          .forEach(pattern -> names.addAll(PatternText.of(pattern, 1, 40)));
      if (object.all("additionalProperties").anyMatch(JsonNode::isObject)) {
        names.add(extra(object));
      }
    }
    names.addAll(required);
    return names;
  }

  /** A name that the schema does not know, but allows as far as that can be told. */
  private String extra(Constraints object) {
    List<JsonPointer> rules = object.places("propertyNames");
    return rules.isEmpty()
        ? UNKNOWN
        : Texts.of(samples.reader().read(rules)).stream()
            .map(choice -> choice.sample().full().asString())
            .filter(name -> samples.fits(samples.reader().read(rules), Trees.text(name)))
            .findFirst()
            .orElse(UNKNOWN);
  }

  /** Where fields depend on each other, as many of them as go together. */
  private Sample repaired(
      Constraints object, JsonNode least, JsonNode full, Map<String, Sample> fields) {
    if (!object.hasAny(TANGLED) || samples.fits(object, full) && samples.fits(object, least)) {
      return new Sample(least, full, List.of());
    }
    JsonNode smallest = samples.fits(object, least) ? least : enough(object, least, fields);
    JsonNode largest = samples.fits(object, full) ? full : most(object, smallest, fields);
    return new Sample(smallest, largest, List.of());
  }

  /** With one field more after the other, until it is allowed. */
  private JsonNode enough(Constraints object, JsonNode least, Map<String, Sample> fields) {
    JsonNode grown = least;
    for (Map.Entry<String, Sample> field : fields.entrySet()) {
      if (!grown.has(field.getKey())) {
        grown = Trees.with(grown, field.getKey(), field.getValue().full());
        if (samples.fits(object, grown)) {
          return grown;
        }
      }
    }
    return least;
  }

  /** With each field that is allowed beside those before it. */
  private JsonNode most(Constraints object, JsonNode least, Map<String, Sample> fields) {
    JsonNode grown = least;
    for (Map.Entry<String, Sample> field : fields.entrySet()) {
      JsonNode next = Trees.with(grown, field.getKey(), field.getValue().full());
      grown = samples.fits(object, next) ? next : grown;
    }
    return grown;
  }

  /** Where fields depend on each other, the least object is varied as well. */
  private static Sample varied(
      Constraints object, Sample found, JsonNode least, Map<String, Sample> fields) {
    List<Variation> all = new ArrayList<>();
    if (!found.least().equals(found.full())) {
      all.add(Variation.to(Variety.EMPTY, MadePayload.LEAST, found.least()));
    }
    fields.forEach(
        (name, sample) -> {
          JsonPointer place = JsonPointer.empty().appendProperty(name);
          List<Variation> own = sample.variations().stream().map(v -> v.below(place)).toList();
          all.addAll(own);
          if (object.hasAny(TANGLED) && least.has(name)) {
            own.forEach(variation -> all.add(variation.in(MadePayload.LEAST, least)));
          }
          if (!least.has(name)) {
            all.add(Variation.without(name));
          }
        });
    if (object.all("additionalProperties").allMatch(node -> node.equals(Trees.truth("true")))) {
      all.add(extra("an unknown field", Trees.text("unknown")));
      all.add(extra("an unknown object", Trees.object().set("a", Trees.array().add(1))));
    }
    return new Sample(found.least(), found.full(), List.copyOf(all));
  }

  private static Variation extra(String what, JsonNode value) {
    return Variation.of(Variety.EXTRA, what, old -> Trees.with(old, UNKNOWN, value));
  }
}
