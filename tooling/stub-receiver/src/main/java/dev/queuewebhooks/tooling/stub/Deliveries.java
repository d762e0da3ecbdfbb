package dev.queuewebhooks.tooling.stub;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.LongFunction;
import java.util.stream.Collectors;

/**
 * The latest deliveries: at most {@value #MAX_DELIVERIES}, with at most {@value #MAX_WEIGHT} bytes
 * in their bodies. Older ones are forgotten. Safe to share.
 */
public final class Deliveries {
  private static final int MAX_DELIVERIES = 500;
  private static final int MAX_WEIGHT = 16 * 1024 * 1024;

  private final Deque<Delivery> kept = new ArrayDeque<>();
  private final List<Consumer<Delivery>> listeners = new CopyOnWriteArrayList<>();
  private long weight;
  private long lastNumber;
  private long lastForgotten;

  Deliveries() {}

  /** Those that are kept, oldest first. */
  public synchronized List<Delivery> all() {
    return List.copyOf(kept);
  }

  /**
   * Waits until so many have come since the start, or since {@link #forget}.
   *
   * @param count at least 1, at most {@value #MAX_DELIVERIES}
   * @return those that are kept, oldest first: {@code count} of them, or more if more came
   * @throws AssertionError when the time is over, with those that came
   * @throws InterruptedException when the thread is interrupted meanwhile
   */
  public synchronized List<Delivery> await(int count, Duration timeout)
      throws InterruptedException {
    long end = System.nanoTime() + timeout.toNanos();
    while (lastNumber - lastForgotten < count) {
      long millis = Math.floorDiv(end - System.nanoTime() + 999_999, 1_000_000L);
      if (millis <= 0) {
        throw new AssertionError(
            "%d of %d deliveries came within %s%s"
                .formatted(lastNumber - lastForgotten, count, timeout, listed()));
      }
      wait(millis);
    }
    return all();
  }

  private String listed() {
    return kept.stream().map(delivery -> "\n  " + delivery).collect(Collectors.joining());
  }

  /** Forgets all of them. Those that come later go on being numbered from where it was. */
  public synchronized void forget() {
    kept.clear();
    weight = 0;
    lastForgotten = lastNumber;
  }

  /**
   * Has somebody told of each delivery from now on, before it is answered, on the thread that
   * received it. What the listener throws is ignored.
   */
  public void onEach(Consumer<Delivery> listener) {
    listeners.add(listener);
  }

  /** Those after this number, oldest first. */
  synchronized List<Delivery> after(long number, int limit) {
    return kept.stream().filter(delivery -> delivery.number() > number).limit(limit).toList();
  }

  /** The number of the latest; 0 when there was none. */
  synchronized long lastNumber() {
    return lastNumber;
  }

  /** Keeps one more. */
  Delivery add(LongFunction<Delivery> numbered) {
    Delivery delivery = keep(numbered);
    for (Consumer<Delivery> listener : listeners) {
      try {
        listener.accept(delivery);
      } catch (RuntimeException e) {
        System.getLogger(Deliveries.class.getName())
            .log(System.Logger.Level.WARNING, "a listener failed: " + e.getClass().getName());
      }
    }
    return delivery;
  }

  private synchronized Delivery keep(LongFunction<Delivery> numbered) {
    Delivery delivery = numbered.apply(++lastNumber);
    kept.addLast(delivery);
    weight += delivery.weight();
    while (kept.size() > MAX_DELIVERIES || weight > MAX_WEIGHT && kept.size() > 1) {
      weight -= kept.removeFirst().weight();
    }
    notifyAll();
    return delivery;
  }
}
