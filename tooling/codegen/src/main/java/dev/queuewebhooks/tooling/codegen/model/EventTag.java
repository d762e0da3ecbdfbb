package dev.queuewebhooks.tooling.codegen.model;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds the member of the bodies that names the event: constant in each, and in each another. */
final class EventTag {

  private EventTag() {}

  /**
   * The JSON name of that member.
   *
   * @param bodies the schemas of the bodies of all events; at least one
   * @return empty when the bodies do not name their events
   */
  static Optional<String> find(List<SchemaNode> bodies) {
    List<ObjectShape> shapes = bodies.stream().map(ObjectShape::of).toList();
    return shapes.get(0).properties().keySet().stream()
        .filter(property -> namesEachOnce(shapes, property))
        .findFirst();
  }

  private static boolean namesEachOnce(List<ObjectShape> shapes, String property) {
    Set<String> texts = new HashSet<>();
    return shapes.stream()
        .allMatch(shape -> shape.constant(property).filter(texts::add).isPresent());
  }
}
