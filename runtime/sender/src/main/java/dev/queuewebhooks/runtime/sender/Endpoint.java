package dev.queuewebhooks.runtime.sender;

import dev.queuewebhooks.runtime.core.SigningKey;
import dev.queuewebhooks.runtime.core.WebhookSigner;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Where one subscriber wants its webhooks, and how they are signed for it. Immutable. */
public final class Endpoint {
  private final URI uri;
  private final WebhookSigner signer;
  private final Map<String, String> headers;
  private final Duration timeout;
  private final Duration interval;
  private final @Nullable Set<String> events;

  private Endpoint(Builder builder) {
    this.uri = builder.uri;
    this.signer = WebhookSigner.of(builder.keys.toArray(SigningKey[]::new));
    Map<String, String> copy = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    copy.putAll(builder.headers);
    this.headers = Collections.unmodifiableMap(copy);
    this.timeout = builder.timeout;
    this.interval = builder.interval;
    this.events = builder.events;
  }

  /**
   * Starts an endpoint.
   *
   * @param uri an absolute http or https URL without user information and fragment
   * @throws IllegalArgumentException when it is not that
   */
  public static Builder builder(URI uri) {
    return new Builder(EndpointUri.check(uri));
  }

  /** Where to send. May hold a secret in its path or query. */
  public URI uri() {
    return uri;
  }

  /** Whether the subscriber asked for events of this name. */
  public boolean wants(String event) {
    return events == null || events.contains(event);
  }

  WebhookSigner signer() {
    return signer;
  }

  Map<String, String> headers() {
    return headers;
  }

  Duration timeout() {
    return timeout;
  }

  /** The least time from the start of one asynchronous attempt to that of the next. */
  Duration interval() {
    return interval;
  }

  /** Scheme, host, port and path; no query, no header fields, no keys. */
  @Override
  public String toString() {
    return "Endpoint[" + EndpointUri.withoutQuery(uri) + "]";
  }

  /** Collects the settings of an endpoint. Not safe to share between threads. */
  public static final class Builder {
    private static final Duration MAX_TIMEOUT = Duration.ofHours(1);
    private static final int MOST_PER_SECOND = 1000;

    private final URI uri;
    private final List<SigningKey> keys = new ArrayList<>();
    private final Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private Duration timeout = Duration.ofSeconds(15);
    private Duration interval = Duration.ZERO;
    private @Nullable Set<String> events;

    private Builder(URI uri) {
      this.uri = uri;
    }

    /**
     * Adds a key to sign with. While a key is being replaced, add the old one and the new one: each
     * request then carries a signature of both.
     */
    public Builder key(SigningKey key) {
      keys.add(key);
      return this;
    }

    /**
     * Adds a header field to every request, for example {@code Authorization}.
     *
     * @param name not one that the sender sets itself, such as {@code webhook-id} or {@code Host}
     * @param value visible ASCII characters, spaces and tabs
     * @throws IllegalArgumentException when the name or the value is not allowed, or the name is
     *     already there
     */
    public Builder header(String name, String value) {
      HeaderRules.check(name, value);
      if (headers.putIfAbsent(name, value) != null) {
        throw new IllegalArgumentException("the header " + name + " is there twice");
      }
      return this;
    }

    /** Sends only events of these names; all of them unless set. */
    public Builder events(Collection<String> names) {
      this.events = Set.copyOf(names);
      return this;
    }

    /**
     * How long one attempt may take, from looking up the host to the end of the answer; 15 seconds
     * unless set.
     *
     * @param timeout more than zero, at most one hour
     * @throws IllegalArgumentException when it is not that
     */
    public Builder timeout(Duration timeout) {
      if (timeout.isZero() || timeout.isNegative() || timeout.compareTo(MAX_TIMEOUT) > 0) {
        throw new IllegalArgumentException("the timeout is out of range: " + timeout);
      }
      this.timeout = timeout;
      return this;
    }

    /**
     * How many attempts of asynchronous calls may start in a second, evenly spread; as many as the
     * sender allows unless set. Attempts to the same URL count together.
     *
     * @param maxPerSecond 1 to 1000
     * @throws IllegalArgumentException when it is not that
     */
    public Builder maxPerSecond(int maxPerSecond) {
      if (maxPerSecond < 1 || maxPerSecond > MOST_PER_SECOND) {
        throw new IllegalArgumentException("the rate is out of range: " + maxPerSecond);
      }
      this.interval = Duration.ofSeconds(1).dividedBy(maxPerSecond);
      return this;
    }

    /**
     * @throws IllegalStateException when no key was added
     */
    public Endpoint build() {
      if (keys.isEmpty()) {
        throw new IllegalStateException("an endpoint needs at least one key: call key(...)");
      }
      return new Endpoint(this);
    }
  }
}
