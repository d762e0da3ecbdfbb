package dev.queuewebhooks.runtime.receiver;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Remembers messages in the memory of this process, and only there: after a restart, and on another
 * machine, a message that comes again is handled again.
 *
 * <p>When there are more messages than it may remember, it forgets the one that was done longest
 * ago and logs a warning, at most one a minute. Messages that are being handled are never forgotten
 * and do not count: there are no more of them than the web server has requests at work.
 */
public final class InMemoryReplayStore implements ReplayStore {
  private static final Logger LOG = System.getLogger(InMemoryReplayStore.class.getName());
  private static final long WARNING_PAUSE_MILLIS = 60_000;

  private final ConcurrentMap<MessageKey, Entry> entries = new ConcurrentHashMap<>();
  private final ConcurrentLinkedQueue<Entry> doneInOrder = new ConcurrentLinkedQueue<>();
  private final AtomicInteger doneCount = new AtomicInteger();
  private final AtomicLong nextWarning = new AtomicLong(Long.MIN_VALUE);
  private final int maxMessages;
  private final long retentionMillis;
  private final Clock clock;

  private InMemoryReplayStore(Builder builder) {
    this.maxMessages = builder.maxMessages;
    this.retentionMillis = builder.retention.toMillis();
    this.clock = builder.clock;
  }

  /** A builder with room for 100,000 messages, each for four days, and the system clock. */
  public static Builder builder() {
    return new Builder();
  }

  @Override
  public Claim claim(MessageKey message) {
    Entry mine = new Entry(message);
    Entry other = entries.putIfAbsent(message, mine);
    while (other != null) {
      if (!other.isOver(clock.millis())) {
        return other.done ? Refused.DONE : Refused.IN_PROGRESS;
      }
      other = entries.replace(message, other, mine) ? null : entries.putIfAbsent(message, mine);
    }
    return mine;
  }

  private void makeRoom(long now) {
    Entry oldest = doneInOrder.peek();
    while (oldest != null && (doneCount.get() > maxMessages || oldest.isOver(now))) {
      if (doneInOrder.remove(oldest)) {
        doneCount.decrementAndGet();
        if (entries.remove(oldest.message, oldest) && !oldest.isOver(now)) {
          warn(oldest, now);
        }
      }
      oldest = doneInOrder.peek();
    }
  }

  private void warn(Entry forgotten, long now) {
    long next = nextWarning.get();
    if (now >= next && nextWarning.compareAndSet(next, now + WARNING_PAUSE_MILLIS)) {
      LOG.log(
          Level.WARNING,
          "the replay store is full: of {0} messages it had to forget one after {1}, and would"
              + " take it again; give it more room or a shorter retention",
          Integer.toString(maxMessages),
          Duration.ofMillis(now - forgotten.doneAt));
    }
  }

  /** A message, and the claim of whoever handles it or has handled it. */
  private final class Entry implements Held {
    private final MessageKey message;
    private volatile boolean done;

    /** Written before and read after {@link #done}. */
    private long doneAt;

    Entry(MessageKey message) {
      this.message = message;
    }

    boolean isOver(long now) {
      return done && now - doneAt >= retentionMillis;
    }

    @Override
    public void done() {
      doneAt = clock.millis();
      done = true;
      doneInOrder.add(this);
      doneCount.incrementAndGet();
      makeRoom(doneAt);
    }

    @Override
    public void release() {
      entries.remove(message, this);
    }
  }

  /** Collects the settings of a store. Not safe to share between threads. */
  public static final class Builder {
    private int maxMessages = 100_000;
    private Duration retention = Duration.ofDays(4);
    private Clock clock = Clock.systemUTC();

    private Builder() {}

    /**
     * How many messages to remember that are done; each takes about 300 bytes.
     *
     * @throws IllegalArgumentException when it is not more than zero
     */
    public Builder maxMessages(int maxMessages) {
      if (maxMessages < 1) {
        throw new IllegalArgumentException("a replay store needs room: " + maxMessages);
      }
      this.maxMessages = maxMessages;
      return this;
    }

    /**
     * How long to remember a message after it was done. Longer than senders repeat deliveries (the
     * example in Standard Webhooks 1.0 does so for 75 hours), and at least twice the tolerance of
     * the verifier.
     *
     * @throws IllegalArgumentException when it is shorter than a millisecond
     */
    public Builder retention(Duration retention) {
      if (retention.toMillis() < 1) {
        throw new IllegalArgumentException("the retention must be more than zero: " + retention);
      }
      this.retention = retention;
      return this;
    }

    /** The clock to measure the retention with. */
    public Builder clock(Clock clock) {
      this.clock = clock;
      return this;
    }

    /** Builds an empty store. */
    public InMemoryReplayStore build() {
      return new InMemoryReplayStore(this);
    }
  }
}
