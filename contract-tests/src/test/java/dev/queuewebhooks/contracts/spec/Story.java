package dev.queuewebhooks.contracts.spec;

import dev.queuewebhooks.contracts.spec.Lifecycle.Transition;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How far the telling of a life has come.
 *
 * @param state null before the first event
 * @param told the events that have happened, some of them perhaps several times
 */
record Story(@Nullable String state, Set<String> told) {

  /** Whether there is an order in which all of these can happen, each at least once. */
  static boolean isPossible(List<Transition> events) {
    Set<Story> known = new HashSet<>();
    Deque<Story> waiting = new ArrayDeque<>();
    waiting.add(new Story(null, Set.of()));
    for (Story story = waiting.poll(); story != null; story = waiting.poll()) {
      if (events.stream().map(Transition::event).allMatch(story.told()::contains)) {
        return true;
      }
      for (Transition event : events) {
        if (story.canGoOnWith(event) && known.add(story.after(event))) {
          waiting.add(story.after(event));
        }
      }
    }
    return false;
  }

  /** The earlier part of a life may be left out, but nothing comes before its beginning. */
  private boolean canGoOnWith(Transition event) {
    return state == null || event.from().contains(state);
  }

  private Story after(Transition event) {
    Set<String> more = new HashSet<>(told);
    more.add(event.event());
    return new Story(event.to(), Set.copyOf(more));
  }
}
