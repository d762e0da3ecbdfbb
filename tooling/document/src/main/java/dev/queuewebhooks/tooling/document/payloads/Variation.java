package dev.queuewebhooks.tooling.document.payloads;

import java.util.function.UnaryOperator;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/**
 * One thing that can be different in a value.
 *
 * @param what for people, before the place: {@code null at}
 * @param about the place that it is about
 * @param place the place that changes: that one or one above
 * @param change makes the new value of it from the old one
 */
record Variation(
    Variety variety,
    String what,
    JsonPointer about,
    JsonPointer place,
    UnaryOperator<JsonNode> change) {

  /** A variation of a value as a whole. */
  static Variation of(Variety variety, String what, UnaryOperator<JsonNode> change) {
    return new Variation(variety, what + " at", JsonPointer.empty(), JsonPointer.empty(), change);
  }

  /** Another value altogether. */
  static Variation to(Variety variety, String what, JsonNode value) {
    return of(variety, what, old -> value);
  }

  /** Without an optional field. */
  static Variation without(String name) {
    JsonPointer field = JsonPointer.empty().appendProperty(name);
    UnaryOperator<JsonNode> change = object -> Trees.without(object, name);
    return new Variation(Variety.ABSENT, "without", field, JsonPointer.empty(), change);
  }

  /** The same one, of a value that this one's value is a part of. */
  Variation below(JsonPointer prefix) {
    return new Variation(variety, what, prefix.append(about), prefix.append(place), change);
  }

  /** The same one, of another branch of a union. */
  Variation in(String branch, JsonNode value) {
    return new Variation(
        variety, branch + ", " + what, about, JsonPointer.empty(), old -> apply(value));
  }

  JsonNode apply(JsonNode value) {
    return Trees.changed(value, place, change);
  }

  /** {@code null at /order/note}. */
  String name() {
    return what + " " + (about.matches() ? "/" : about);
  }
}
