package dev.queuewebhooks.runtime.sender;

import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;

/** Keeps what is to happen later until the test takes it. */
final class ManualTimer implements Timer {
  private final BlockingQueue<Later> tasks = new LinkedBlockingQueue<>();

  @Override
  public Future<?> after(Duration delay, Runnable task) {
    FutureTask<Void> later = new FutureTask<>(task, null);
    tasks.add(new Later(delay, later));
    return later;
  }

  /** The next task; waits until there is one. */
  Later take() throws InterruptedException {
    return tasks.take();
  }

  record Later(Duration delay, FutureTask<Void> task) {}
}
