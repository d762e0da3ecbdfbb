package dev.queuewebhooks.tooling.cli.trial;

import java.io.PrintWriter;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Tells people who wait what is being done: nothing for two seconds, then a line every two. */
public final class Progress implements AutoCloseable {

  private static final long SECONDS = 2;

  private final @Nullable ScheduledExecutorService clock;
  private volatile String step = "starting";

  private Progress(@Nullable ScheduledExecutorService clock) {
    this.clock = clock;
  }

  /** Nobody waits. */
  public static Progress silent() {
    return new Progress(null);
  }

  /** Somebody does, and reads this. */
  public static Progress to(PrintWriter writer) {
    ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(Progress::daemon);
    Progress progress = new Progress(clock);
    clock.scheduleAtFixedRate(
        () -> writer.println(progress.step + " ..."), SECONDS, SECONDS, TimeUnit.SECONDS);
    return progress;
  }

  private static Thread daemon(Runnable task) {
    Thread thread = new Thread(task, "progress");
    thread.setDaemon(true);
    return thread;
  }

  /** Says what is being done from now on. */
  public void step(String text) {
    step = text;
  }

  @Override
  public void close() {
    if (clock != null) {
      clock.shutdownNow();
    }
  }
}
