package dev.queuewebhooks.runtime.sender;

import dev.queuewebhooks.runtime.core.JsonCodec;
import dev.queuewebhooks.runtime.core.PayloadCheck;
import java.time.Clock;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Collects the settings of a sender. Not safe to share between threads. */
public final class WebhookSenderBuilder {
  private static final int DEFAULT_MAX_BODY_BYTES = 1024 * 1024;
  private static final int DEFAULT_MAX_CONCURRENT = 256;
  private static final int DEFAULT_MAX_CONCURRENT_PER_ENDPOINT = 4;
  private static final int DEFAULT_MAX_PENDING = 100_000;
  private static final int IDLE_WORKER_SECONDS = 10;

  private @Nullable JsonCodec codec;
  private @Nullable Transport transport;
  private @Nullable TargetPolicy targets;
  private @Nullable PayloadCheck payloadCheck;
  private @Nullable RetryPolicy retryPolicy;
  private @Nullable Timer timer;
  private Clock clock = Clock.systemUTC();
  private Sleeper sleeper = duration -> Thread.sleep(duration.toMillis());
  private SenderListener listener = (endpoint, message, attempt) -> {};
  private int maxBodyBytes = DEFAULT_MAX_BODY_BYTES;
  private int maxConcurrent = DEFAULT_MAX_CONCURRENT;
  private int maxConcurrentPerEndpoint = DEFAULT_MAX_CONCURRENT_PER_ENDPOINT;
  private int maxPending = DEFAULT_MAX_PENDING;

  WebhookSenderBuilder() {}

  /** What writes the bodies; {@link JsonCodec#load()} unless set. */
  public WebhookSenderBuilder codec(JsonCodec codec) {
    this.codec = codec;
    return this;
  }

  /**
   * What carries the requests, and decides where they may go; an {@link HttpTransport} unless set.
   * Closing the sender does not close yours.
   */
  public WebhookSenderBuilder transport(Transport transport) {
    this.transport = transport;
    return this;
  }

  /** Where requests may go; {@link TargetPolicy#publicHttps()} unless set. */
  public WebhookSenderBuilder targets(TargetPolicy targets) {
    this.targets = targets;
    return this;
  }

  /** What bodies in JSON have to pass before they are sent; nothing unless set. */
  public WebhookSenderBuilder payloadCheck(PayloadCheck payloadCheck) {
    this.payloadCheck = payloadCheck;
    return this;
  }

  /** The clock that attempts are signed by; the system clock unless set. */
  public WebhookSenderBuilder clock(Clock clock) {
    this.clock = clock;
    return this;
  }

  /**
   * What waits between the attempts of a call that waits; {@link Thread#sleep(long)} unless set.
   */
  public WebhookSenderBuilder sleeper(Sleeper sleeper) {
    this.sleeper = sleeper;
    return this;
  }

  /**
   * When to try again. Unless set, a call that waits keeps to {@link RetryPolicy#brief()}, so that
   * it is over in a minute or two, and one that does not to {@link RetryPolicy#standardWebhooks()}.
   */
  public WebhookSenderBuilder retryPolicy(RetryPolicy retryPolicy) {
    this.retryPolicy = retryPolicy;
    return this;
  }

  /** Who hears of every attempt; nobody unless set. */
  public WebhookSenderBuilder listener(SenderListener listener) {
    this.listener = listener;
    return this;
  }

  /**
   * The largest body to send, in bytes; one MiB unless set. Standard Webhooks 1.0 advises 20 kB:
   * the listener hears of larger ones.
   *
   * @throws IllegalArgumentException when it is not more than zero
   */
  public WebhookSenderBuilder maxBodyBytes(int maxBodyBytes) {
    this.maxBodyBytes = requirePositive("the body limit", maxBodyBytes);
    return this;
  }

  /**
   * How many attempts of asynchronous calls are under way at a time; 256 unless set.
   *
   * @throws IllegalArgumentException when it is not more than zero
   */
  public WebhookSenderBuilder maxConcurrent(int maxConcurrent) {
    this.maxConcurrent = requirePositive("the number of attempts", maxConcurrent);
    return this;
  }

  /**
   * How many of them to the same URL; 4 unless set. With 1, messages of asynchronous calls arrive
   * one after the other, though one that has to be tried again arrives later than others.
   *
   * @throws IllegalArgumentException when it is not more than zero
   */
  public WebhookSenderBuilder maxConcurrentPerEndpoint(int maxConcurrentPerEndpoint) {
    this.maxConcurrentPerEndpoint =
        requirePositive("the number of attempts per endpoint", maxConcurrentPerEndpoint);
    return this;
  }

  /**
   * How many asynchronous deliveries are kept in memory until they are over; 100,000 unless set.
   *
   * @throws IllegalArgumentException when it is not more than zero
   */
  public WebhookSenderBuilder maxPending(int maxPending) {
    this.maxPending = requirePositive("the number of pending deliveries", maxPending);
    return this;
  }

  WebhookSenderBuilder timer(Timer timer) {
    this.timer = timer;
    return this;
  }

  /**
   * Makes the sender. Its threads do not keep a program from ending.
   *
   * @throws IllegalStateException when no codec was set and none is found, or when both a transport
   *     and targets were set
   */
  public WebhookSender build() {
    if (transport != null && targets != null) {
      throw new IllegalStateException(
          "a transport of your own decides where requests may go: give the targets to its builder");
    }
    JsonCodec found = codec == null ? JsonCodec.load() : codec;
    if (transport != null) {
      return build(found, transport, () -> {});
    }
    HttpTransport own =
        HttpTransport.builder()
            .targets(targets == null ? TargetPolicy.publicHttps() : targets)
            .build();
    return build(found, own, own::close);
  }

  private WebhookSender build(JsonCodec codec, Transport transport, Runnable closeTransport) {
    Courier courier = new Courier(transport, clock);
    SafeListener safe = new SafeListener(listener);
    ExecutorService workers = workers();
    ScheduledThreadPoolExecutor clockwork =
        new ScheduledThreadPoolExecutor(1, Threads.named("webhooks-retry"));
    clockwork.setRemoveOnCancelPolicy(true);
    Background background =
        new Background(
            courier,
            retryPolicy == null ? RetryPolicy.standardWebhooks() : retryPolicy,
            safe,
            new Lanes(maxConcurrent, maxConcurrentPerEndpoint),
            workers,
            timer == null
                ? (delay, task) -> clockwork.schedule(task, delay.toNanos(), TimeUnit.NANOSECONDS)
                : timer);
    return new WebhookSender(
        courier,
        new BodyWriter(codec, maxBodyBytes, payloadCheck, safe),
        retryPolicy == null ? RetryPolicy.brief() : retryPolicy,
        sleeper,
        safe,
        new BackgroundDeliveries(background, maxPending),
        () -> {
          clockwork.shutdownNow();
          workers.shutdownNow();
          closeTransport.run();
        });
  }

  /** For what takes the processor's time, such as signing. */
  private static ExecutorService workers() {
    int count = Math.max(2, Runtime.getRuntime().availableProcessors());
    ThreadPoolExecutor workers =
        new ThreadPoolExecutor(
            count,
            count,
            IDLE_WORKER_SECONDS,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            Threads.named("webhooks-worker"));
    workers.allowCoreThreadTimeOut(true);
    return workers;
  }

  private static int requirePositive(String what, int number) {
    if (number < 1) {
      throw new IllegalArgumentException(what + " is out of range: " + number);
    }
    return number;
  }
}
