package dev.queuewebhooks.runtime.sender;

import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;

/** Makes threads that have a name and do not keep a program from ending. */
record Threads(String name, AtomicInteger count) implements ThreadFactory {
  static ThreadFactory named(String name) {
    return new Threads(name, new AtomicInteger());
  }

  @Override
  public Thread newThread(Runnable task) {
    Thread thread = new Thread(task, name + "-" + count.incrementAndGet());
    thread.setDaemon(true);
    return thread;
  }
}
