package dev.queuewebhooks.tooling.stub.publisher;

import dev.queuewebhooks.tooling.stub.Delivery;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** All requests since the start, however many. Safe to share. */
final class Requests {
  private static final long QUIET_NANOS = Duration.ofMillis(200).toNanos();

  private final List<Delivery> all = new ArrayList<>();
  private final Set<String> events = new HashSet<>();
  private long lastNanos;

  synchronized void add(Delivery request) {
    all.add(request);
    if (request.event() != null) {
      events.add(request.event());
    }
    lastNanos = System.nanoTime();
    notifyAll();
  }

  /**
   * Waits until these events have come and nothing more is coming, at most for so long.
   *
   * @return what came, in order
   */
  synchronized List<Delivery> await(Set<String> wanted, Duration patience)
      throws InterruptedException {
    long end = System.nanoTime() + patience.toNanos();
    long rest = rest(wanted, end);
    while (rest > 0) {
      wait(Math.max(1, rest / 1_000_000));
      rest = rest(wanted, end);
    }
    return List.copyOf(all);
  }

  private long rest(Set<String> wanted, long end) {
    long now = System.nanoTime();
    return events.containsAll(wanted) ? Math.min(end, lastNanos + QUIET_NANOS) - now : end - now;
  }
}
