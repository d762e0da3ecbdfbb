package dev.queuewebhooks.tooling.document.payloads;

import dev.queuewebhooks.tooling.document.PayloadValidator;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/** Finds what a value can be: one of several, or what its type says. */
final class Samples {

  /** How many values of a branch are tried when the fullest is valid in another branch as well. */
  private static final int MOST_TRIALS = 12;

  private final ConstraintsReader reader;
  private final PayloadValidator validator;
  private final ObjectSamples objects = new ObjectSamples(this);
  private final ArraySamples arrays = new ArraySamples(this);
  private final Set<Gap> gaps = new LinkedHashSet<>();

  Samples(ConstraintsReader reader, PayloadValidator validator) {
    this.reader = reader;
    this.validator = validator;
  }

  ConstraintsReader reader() {
    return reader;
  }

  /** What could not be made so far. */
  List<Gap> gaps() {
    return List.copyOf(gaps);
  }

  void gap(Constraints constraints, String reason) {
    List<JsonPointer> schemas = constraints.schemas();
    if (!schemas.isEmpty()) {
      gaps.add(new Gap(schemas.get(schemas.size() - 1), reason));
    }
  }

  boolean fits(Constraints constraints, JsonNode value) {
    return (constraints.fixed() == null || constraints.fixed().equals(value))
        && constraints.schemas().stream().allMatch(schema -> fits(schema, value));
  }

  boolean fits(JsonPointer schema, JsonNode value) {
    return validator.isValid(schema, value);
  }

  /** Samples of the whole payload. */
  Optional<Sample> of(JsonPointer schema) {
    Constraints constraints = reader.read(List.of(schema));
    return of(constraints, Way.start(constraints.entered()));
  }

  /** Samples of a value that is a part of another; empty when there is none. */
  Optional<Sample> below(Constraints constraints, Way way) {
    return of(constraints, way.into(constraints.entered()));
  }

  Optional<Sample> of(Constraints constraints, Way way) {
    if (!constraints.possible() || way.isEndless()) {
      return Optional.empty();
    }
    List<Sample.Choice> choices =
        constraints.unions().isEmpty()
            ? values(constraints, way)
            : branches(constraints, constraints.unions().get(0), way);
    return choices.isEmpty() ? Optional.empty() : Optional.of(Sample.of(choices));
  }

  private List<Sample.Choice> branches(Constraints constraints, Union union, Way way) {
    List<Sample.Choice> choices = new ArrayList<>();
    for (Union.Branch branch : union.branches()) {
      int before = gaps.size();
      Optional<Sample> sample =
          of(reader.choose(constraints, union, branch), way)
              .flatMap(found -> fitting(constraints, found));
      sample.ifPresent(found -> choices.add(choice(branch.name(), found)));
      if (way.isShort() && sample.isPresent()) {
        return choices;
      }
      if (sample.isEmpty() && !way.isShort() && gaps.size() == before) {
        gaps.add(new Gap(union.pointer(), "no value was found for its branch " + branch.name()));
      }
    }
    return choices;
  }

  private static Sample.Choice choice(String name, Sample sample) {
    boolean isNull = sample.full().isNull();
    return new Sample.Choice(
        isNull ? Variety.NULL : Variety.BRANCH, isNull ? "null" : name, sample);
  }

  /** A sample whose least and full values are both allowed; empty when there is none. */
  private Optional<Sample> fitting(Constraints constraints, Sample sample) {
    boolean full = fits(constraints, sample.full());
    if (full && fits(constraints, sample.least())) {
      return Optional.of(sample);
    } else if (full) {
      return Optional.of(new Sample(sample.full(), sample.full(), sample.variations()));
    }
    return sample
        .values()
        .limit(MOST_TRIALS)
        .filter(value -> fits(constraints, value))
        .findFirst()
        .map(value -> new Sample(value, value, sample.variations()));
  }

  private List<Sample.Choice> values(Constraints constraints, Way way) {
    if (constraints.fixed() != null || constraints.has("const") || constraints.has("enum")) {
      return listed(constraints);
    }
    List<String> types = constraints.types();
    if (types.isEmpty() && !constraints.has("type")) {
      return fitting(constraints, Scalars.anything());
    }
    List<Sample.Choice> choices = new ArrayList<>();
    for (String type : types) {
      switch (type) {
        case "object" -> objects.of(constraints, way).ifPresent(s -> choices.add(choice(type, s)));
        case "array" -> arrays.of(constraints, way).ifPresent(s -> choices.add(choice(type, s)));
        default -> {
          List<Sample.Choice> found = fitting(constraints, Scalars.of(type, constraints));
          if (found.isEmpty()) {
            gap(constraints, "no " + type + " was found for it");
          } else {
            choices.add(choice(type, Sample.of(found)));
          }
        }
      }
    }
    return choices;
  }

  private List<Sample.Choice> listed(Constraints constraints) {
    Set<JsonNode> values = new LinkedHashSet<>();
    if (constraints.fixed() != null) {
      values.add(constraints.fixed());
    }
    constraints.all("const").forEach(values::add);
    constraints.all("enum").forEach(list -> list.forEach(values::add));
    List<Sample.Choice> found =
        fitting(
            constraints,
            values.stream()
                .map(
                    value ->
                        new Sample.Choice(
                            value.isNull() ? Variety.NULL : Variety.VALUE,
                            value.toString(),
                            Sample.of(value)))
                .toList());
    if (found.isEmpty()) {
      gap(constraints, "none of its listed values is allowed");
    }
    return found;
  }

  private List<Sample.Choice> fitting(Constraints constraints, List<Sample.Choice> choices) {
    return choices.stream().filter(choice -> fits(constraints, choice.sample().full())).toList();
  }
}
