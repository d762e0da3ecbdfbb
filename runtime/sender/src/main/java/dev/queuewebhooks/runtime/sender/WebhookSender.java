package dev.queuewebhooks.runtime.sender;

import dev.queuewebhooks.runtime.core.JsonCodec;
import dev.queuewebhooks.runtime.sender.DeliveryResult.Delivered;
import dev.queuewebhooks.runtime.sender.DeliveryResult.Exhausted;
import dev.queuewebhooks.runtime.sender.DeliveryResult.Rejected;
import dev.queuewebhooks.runtime.sender.NextStep.Finish;
import dev.queuewebhooks.runtime.sender.NextStep.Retry;
import dev.queuewebhooks.runtime.sender.NextStep.Verdict;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Delivers messages. The body is written once; each attempt signs exactly those bytes anew, under
 * the same id. Safe to share; {@link #send} returns when the delivery is over, waits included.
 *
 * <p>Requests go where the {@link TargetPolicy} allows: with {@code https} to public addresses,
 * unless told otherwise.
 */
public final class WebhookSender implements AutoCloseable {
  private final JsonCodec codec;
  private final Courier courier;
  private final RetryPolicy retryPolicy;
  private final Sleeper sleeper;
  private final SafeListener listener;
  private final int maxBodyBytes;
  private final Runnable onClose;

  private WebhookSender(Builder builder, JsonCodec codec, Transport transport, Runnable onClose) {
    this.codec = codec;
    this.onClose = onClose;
    this.courier = new Courier(transport, builder.clock);
    this.retryPolicy = builder.retryPolicy;
    this.sleeper = builder.sleeper;
    this.listener = new SafeListener(builder.listener);
    this.maxBodyBytes = builder.maxBodyBytes;
  }

  /** A builder with defaults for everything. */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Delivers a message, with as many attempts as the retry policy grants. When the thread is
   * interrupted, it stays interrupted and no more attempts are made.
   *
   * @throws IllegalArgumentException when the payload cannot be written as JSON or is too large;
   *     nothing has been sent then
   */
  public DeliveryResult send(Endpoint endpoint, OutgoingMessage message) {
    byte[] body = write(message);
    List<Attempt> attempts = new ArrayList<>();
    while (true) {
      Attempt attempt = courier.start(attempts.size() + 1, endpoint, message, body).await();
      attempts.add(attempt);
      listener.attempted(endpoint, message, attempt);
      NextStep next = retryPolicy.after(attempt.number(), attempt.outcome());
      if (next instanceof Finish finish) {
        return result(finish.verdict(), message.id(), attempts);
      }
      if (isInterruptedDuring(((Retry) next).delay())) {
        return result(Verdict.EXHAUSTED, message.id(), attempts);
      }
    }
  }

  /** Closes all connections, unless they belong to a transport of your own. */
  @Override
  public void close() {
    onClose.run();
  }

  private byte[] write(OutgoingMessage message) {
    byte[] body = message.body(codec);
    if (body.length > maxBodyBytes) {
      throw new IllegalArgumentException(
          message + " has a body of " + body.length + " bytes; the limit is " + maxBodyBytes);
    }
    return body;
  }

  private boolean isInterruptedDuring(Duration delay) {
    try {
      sleeper.sleep(delay);
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return true;
    }
  }

  private static DeliveryResult result(Verdict verdict, String id, List<Attempt> attempts) {
    return switch (verdict) {
      case DELIVERED -> new Delivered(id, attempts);
      case REJECTED -> new Rejected(id, attempts);
      case EXHAUSTED -> new Exhausted(id, attempts);
    };
  }

  /** Collects the settings of a sender. Not safe to share between threads. */
  public static final class Builder {
    private static final int DEFAULT_MAX_BODY_BYTES = 1024 * 1024;

    private @Nullable JsonCodec codec;
    private @Nullable Transport transport;
    private @Nullable TargetPolicy targets;
    private Clock clock = Clock.systemUTC();
    private Sleeper sleeper = duration -> Thread.sleep(duration.toMillis());
    private SenderListener listener = (endpoint, message, attempt) -> {};
    private int maxBodyBytes = DEFAULT_MAX_BODY_BYTES;
    private RetryPolicy retryPolicy =
        RetryPolicy.of(Duration.ofSeconds(1), Duration.ofSeconds(5), Duration.ofSeconds(30));

    private Builder() {}

    /** What writes the bodies; {@link JsonCodec#load()} unless set. */
    public Builder codec(JsonCodec codec) {
      this.codec = codec;
      return this;
    }

    /**
     * What carries the requests, and decides where they may go; an {@link HttpTransport} unless
     * set. Closing the sender does not close yours.
     */
    public Builder transport(Transport transport) {
      this.transport = transport;
      return this;
    }

    /** Where requests may go; {@link TargetPolicy#publicHttps()} unless set. */
    public Builder targets(TargetPolicy targets) {
      this.targets = targets;
      return this;
    }

    /** The clock that attempts are signed by; the system clock unless set. */
    public Builder clock(Clock clock) {
      this.clock = clock;
      return this;
    }

    /** What waits between attempts; {@link Thread#sleep(long)} unless set. */
    public Builder sleeper(Sleeper sleeper) {
      this.sleeper = sleeper;
      return this;
    }

    /** When to try again; after 1, 5 and 30 seconds unless set. */
    public Builder retryPolicy(RetryPolicy retryPolicy) {
      this.retryPolicy = retryPolicy;
      return this;
    }

    /** Who hears of every attempt; nobody unless set. */
    public Builder listener(SenderListener listener) {
      this.listener = listener;
      return this;
    }

    /**
     * The largest body to send, in bytes; one MiB unless set. Standard Webhooks 1.0 advises 20 kB.
     *
     * @throws IllegalArgumentException when it is not more than zero
     */
    public Builder maxBodyBytes(int maxBodyBytes) {
      if (maxBodyBytes < 1) {
        throw new IllegalArgumentException("the body limit is out of range: " + maxBodyBytes);
      }
      this.maxBodyBytes = maxBodyBytes;
      return this;
    }

    /**
     * @throws IllegalStateException when no codec was set and none is found, or when both a
     *     transport and targets were set
     */
    public WebhookSender build() {
      if (transport != null && targets != null) {
        throw new IllegalStateException(
            "a transport of your own decides where requests may go: give the targets to its builder");
      }
      JsonCodec found = codec == null ? JsonCodec.load() : codec;
      if (transport != null) {
        return new WebhookSender(this, found, transport, () -> {});
      }
      HttpTransport.Builder own = HttpTransport.builder();
      if (targets != null) {
        own.targets(targets);
      }
      HttpTransport started = own.build();
      return new WebhookSender(this, found, started, started::close);
    }
  }
}
