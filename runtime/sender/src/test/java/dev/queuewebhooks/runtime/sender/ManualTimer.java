package dev.queuewebhooks.runtime.sender;

import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/** Keeps what is to happen later until the test takes it. */
final class ManualTimer implements Timer {
  private final BlockingQueue<Later> tasks = new LinkedBlockingQueue<>();

  @Override
  public void after(Duration delay, Runnable task) {
    tasks.add(new Later(delay, task));
  }

  /** The next task; waits until there is one. */
  Later take() throws InterruptedException {
    return tasks.take();
  }

  boolean isEmpty() {
    return tasks.isEmpty();
  }

  record Later(Duration delay, Runnable task) {}
}
