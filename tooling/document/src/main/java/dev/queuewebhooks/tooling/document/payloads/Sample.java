package dev.queuewebhooks.tooling.document.payloads;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * What one value can be.
 *
 * @param least with nothing that is optional
 * @param full with all that is optional
 * @param variations what can be different in the full one
 */
record Sample(JsonNode least, JsonNode full, List<Variation> variations) {

  static Sample of(JsonNode value) {
    return new Sample(value, value, List.of());
  }

  /** The only value of a branch, with nothing to be varied. */
  Sample plain() {
    return of(least);
  }

  /**
   * A sample that is one of several.
   *
   * @param variety what it means to choose it in place of the first one
   * @param name for people
   */
  record Choice(Variety variety, String name, Sample sample) {}

  /**
   * The first of several, with the others as its variations.
   *
   * @param choices one at least
   */
  static Sample of(List<Choice> choices) {
    Sample first = choices.get(0).sample();
    List<Variation> all = new ArrayList<>(first.variations());
    for (Choice choice : choices.subList(1, choices.size())) {
      JsonNode value = choice.sample().full();
      all.add(Variation.to(choice.variety(), choice.name(), value));
      for (Variation variation : choice.sample().variations()) {
        all.add(variation.in(choice.name(), value));
      }
    }
    return new Sample(first.least(), first.full(), List.copyOf(all));
  }

  /** All values, the best first; made one by one. */
  Stream<JsonNode> values() {
    return Stream.concat(
        Stream.of(full, least), variations.stream().map(variation -> variation.apply(full)));
  }
}
