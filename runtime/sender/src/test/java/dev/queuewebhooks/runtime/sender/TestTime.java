package dev.queuewebhooks.runtime.sender;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;

/** A clock that stands still except when somebody sleeps by it; nobody really waits. */
final class TestTime extends Clock implements Sleeper, Timer {
  final List<Duration> sleeps = new ArrayList<>();
  private Instant now = Instant.parse("2026-01-02T03:04:05Z");

  @Override
  public void sleep(Duration duration) {
    sleeps.add(duration);
    now = now.plus(duration);
  }

  @Override
  public Future<?> after(Duration delay, Runnable task) {
    sleep(delay);
    task.run();
    return CompletableFuture.completedFuture(null);
  }

  @Override
  public Instant instant() {
    return now;
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    throw new UnsupportedOperationException();
  }
}
