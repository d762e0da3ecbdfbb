package dev.queuewebhooks.tooling.document.payloads;

import dev.queuewebhooks.tooling.document.payloads.Mutant.Kind;
import java.util.function.UnaryOperator;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/**
 * One thing that can be done wrong in a payload.
 *
 * @param kind what sort of thing
 * @param what for people, before the place: {@code without}
 * @param about the place that it is about
 * @param place the place that changes: that one or the one above
 * @param change makes the new value of it from the old one
 */
record Damage(
    Kind kind, String what, JsonPointer about, JsonPointer place, UnaryOperator<JsonNode> change) {

  /** Another value at a place. */
  static Damage to(Kind kind, String what, JsonPointer place, JsonNode value) {
    return new Damage(kind, what + " at", place, place, old -> value);
  }

  static Damage without(JsonPointer object, String name) {
    JsonPointer field = object.appendProperty(name);
    return new Damage(Kind.MISSING, "without", field, object, old -> Trees.without(old, name));
  }

  Mutant of(JsonNode payload) {
    String name = what + " " + (about.matches() ? "/" : about);
    return new Mutant(kind, name, about, Trees.changed(payload, place, change));
  }
}
