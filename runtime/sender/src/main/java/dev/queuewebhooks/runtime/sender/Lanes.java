package dev.queuewebhooks.runtime.sender;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Starts tasks, so many at a time in all and so many for one lane. Those of a lane start in their
 * order; lanes with something to start take turns, so that a long one does not keep others waiting.
 */
final class Lanes {
  private final int maxRunning;
  private final int maxRunningPerLane;
  private final Map<Object, Lane> lanes = new HashMap<>();
  private final Deque<Lane> turns = new ArrayDeque<>();
  private int running;

  Lanes(int maxRunning, int maxRunningPerLane) {
    this.maxRunning = maxRunning;
    this.maxRunningPerLane = maxRunningPerLane;
  }

  /** Starts a task when it is its turn. A task has to come back with {@link #done} at its end. */
  void add(Object key, Runnable task) {
    change(key, lane -> lane.waiting.add(new Waiting(task, 0)));
  }

  /**
   * The same, but as the task starts, the lane is paused: the task has to {@link #resume} it, too.
   */
  void addPausing(Object key, Runnable task) {
    change(key, lane -> lane.waiting.add(new Waiting(task, 1)));
  }

  /** Makes room for another task of this lane. */
  void done(Object key) {
    change(
        key,
        lane -> {
          lane.running--;
          running--;
        });
  }

  /** Starts nothing more in this lane until it is resumed as often as it was paused. */
  void pause(Object key) {
    change(key, lane -> lane.pauses++);
  }

  void resume(Object key) {
    change(key, lane -> lane.pauses--);
  }

  private void change(Object key, Change change) {
    List<Runnable> starting = new ArrayList<>();
    synchronized (this) {
      Lane lane = lanes.computeIfAbsent(key, unused -> new Lane());
      change.of(lane);
      offerTurn(lane);
      while (running < maxRunning && !turns.isEmpty()) {
        Lane next = turns.remove();
        next.hasTurn = false;
        if (next.isReady()) {
          Waiting first = next.waiting.remove();
          starting.add(first.task);
          next.pauses += first.pauses;
          next.running++;
          running++;
          offerTurn(next);
        }
      }
      if (lane.isIdle()) {
        lanes.remove(key);
      }
    }
    starting.forEach(Runnable::run);
  }

  private void offerTurn(Lane lane) {
    if (!lane.hasTurn && lane.isReady()) {
      lane.hasTurn = true;
      turns.add(lane);
    }
  }

  private record Waiting(Runnable task, int pauses) {}

  private interface Change {
    void of(Lane lane);
  }

  private final class Lane {
    private final Deque<Waiting> waiting = new ArrayDeque<>();
    private int running;
    private int pauses;
    private boolean hasTurn;

    private boolean isReady() {
      return !waiting.isEmpty() && running < maxRunningPerLane && pauses == 0;
    }

    private boolean isIdle() {
      return waiting.isEmpty() && running == 0 && pauses == 0;
    }
  }
}
