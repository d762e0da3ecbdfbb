package dev.queuewebhooks.runtime.receiver;

import dev.queuewebhooks.runtime.core.JsonCodec;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Another form of the body, in which some members of the body stand inside one of its objects.
 *
 * @param member the member of the body whose value is that object
 * @param moved the names of the members that stand in it
 */
record AlternateEnvelope(String member, List<String> moved) {
  AlternateEnvelope {
    moved = List.copyOf(moved);
    if (moved.isEmpty() || moved.contains(member)) {
      throw new IllegalArgumentException(
          "name at least one member that stands inside \"" + member + "\", and not itself");
    }
  }

  /**
   * Moves the members to where they belong. What stands there already stays, and so does its
   * namesake inside: nothing is lost.
   *
   * @return the delivery with the body to read; empty when there is nothing to move
   */
  Optional<Delivery> undo(JsonCodec codec, Delivery delivery) {
    Map<?, ?> body = codec.read(delivery.content(), Map.class);
    if (!(body.get(member) instanceof Map<?, ?> inside)) {
      return Optional.empty();
    }
    List<String> moving =
        moved.stream().filter(name -> inside.containsKey(name) && !body.containsKey(name)).toList();
    if (moving.isEmpty()) {
      return Optional.empty();
    }
    Map<Object, Object> rest = new LinkedHashMap<>(inside);
    Map<Object, Object> canonical = new LinkedHashMap<>();
    moving.forEach(name -> canonical.put(name, rest.remove(name)));
    canonical.putAll(body);
    canonical.put(member, rest);
    return Optional.of(delivery.readAs(codec.write(canonical)));
  }
}
