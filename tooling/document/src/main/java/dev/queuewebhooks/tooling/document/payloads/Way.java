package dev.queuewebhooks.tooling.document.payloads;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;

/**
 * The way from the whole payload to a value in it, so that schemas that contain themselves, and
 * large ones, come to an end.
 */
final class Way {

  /** How many values are made with all that is optional in them. */
  private static final int MOST_VALUES = 2_000;

  /** How many values are made at all. */
  private static final int LAST_VALUE = 20_000;

  private static final int DEEPEST = 48;
  private static final int MOST_ROUNDS = 3;

  private final @Nullable Way parent;
  private final Set<JsonPointer> entered;
  private final int depth;
  private final int[] values;

  private Way(@Nullable Way parent, Set<JsonPointer> entered, int depth, int[] values) {
    this.parent = parent;
    this.entered = entered;
    this.depth = depth;
    this.values = values;
  }

  static Way start(Set<JsonPointer> entered) {
    return new Way(null, entered, 0, new int[1]);
  }

  /** One step down. */
  Way into(Set<JsonPointer> schemas) {
    values[0]++;
    return new Way(this, schemas, depth + 1, values);
  }

  /** Whether only what is required is to be made from here on. */
  boolean isShort() {
    return values[0] > MOST_VALUES || rounds() > 1;
  }

  /** Whether this leads nowhere. */
  boolean isEndless() {
    return values[0] > LAST_VALUE || depth > DEEPEST || rounds() > MOST_ROUNDS;
  }

  private long rounds() {
    return entered.stream().mapToLong(this::rounds).max().orElse(0);
  }

  private int rounds(JsonPointer schema) {
    int rounds = 0;
    for (Way way = this; way != null; way = way.parent) {
      rounds += way.entered.contains(schema) ? 1 : 0;
    }
    return rounds;
  }
}
