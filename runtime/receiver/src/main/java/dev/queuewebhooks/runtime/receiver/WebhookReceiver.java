package dev.queuewebhooks.runtime.receiver;

import dev.queuewebhooks.runtime.core.JsonCodec;
import dev.queuewebhooks.runtime.core.WebhookVerifier;
import dev.queuewebhooks.runtime.receiver.Admission.Denied;
import dev.queuewebhooks.runtime.receiver.Admission.Entry;
import dev.queuewebhooks.runtime.receiver.Admission.Granted;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Receives webhooks, whatever the web server: a request in, a reply out. Safe to share; the
 * handlers are called on the thread of the request.
 *
 * <p>The first of these that applies is the answer: 405 another method, 415 not JSON where JSON is
 * expected, 413 too large, 401 not verified, 400 malformed or invalid, 500 the handler failed, 204
 * taken, 200 taken and answered. Error replies are problem details (RFC 9457).
 */
public final class WebhookReceiver {
  private final RequestChecks checks;
  private final Admission admission;
  private final Dispatcher dispatcher;
  private final SafeListener listener;
  private final Replies replies;

  private WebhookReceiver(Builder builder, EventRoutes routes, JsonCodec codec) {
    this.checks = new RequestChecks(builder.maxBodyBytes, routes.method(), routes.expected());
    this.admission = builder.admission;
    this.dispatcher = new Dispatcher(routes, codec);
    this.listener = new SafeListener(builder.listener);
    this.replies = new Replies(codec, routes.method());
  }

  /** Builds a receiver that takes only requests that this verifier accepts. */
  public static Builder verifiedBy(WebhookVerifier verifier) {
    return new Builder(new Admission.Signed(verifier));
  }

  /**
   * Builds a receiver that takes requests from anybody who can reach it: for tests, and for places
   * where something else has already established who is calling.
   */
  public static Builder withoutVerification() {
    return new Builder(new Admission.Anybody());
  }

  /** The largest body that is taken, in bytes. Adapters need not read further than one more. */
  public int maxBodyBytes() {
    return checks.maxBodyBytes();
  }

  /** Answers one request. Whatever the request holds, and whatever a handler throws, is a reply. */
  public WebhookReply receive(WebhookRequest request) {
    Result result = process(request);
    listener.received(result.receipt());
    return replies.to(result);
  }

  private Result process(WebhookRequest request) {
    byte[] body = request.body();
    Optional<Result> refusal = checks.refusal(request.method(), request.headers(), body);
    if (refusal.isPresent()) {
      return refusal.get();
    }
    Entry entry = admission.admit(request.headers(), body);
    return entry instanceof Granted granted
        ? dispatcher.dispatch(granted.delivery())
        : Result.notVerified(((Denied) entry).reason());
  }

  /** Collects the settings of a receiver. Not safe to share between threads. */
  public static final class Builder {
    private static final int DEFAULT_MAX_BODY_BYTES = 1024 * 1024;

    private final Admission admission;
    private @Nullable EventRoutes routes;
    private @Nullable JsonCodec codec;
    private int maxBodyBytes = DEFAULT_MAX_BODY_BYTES;
    private ReceiverListener listener = receipt -> {};

    private Builder(Admission admission) {
      this.admission = admission;
    }

    /** Which handler gets which event. Required. */
    public Builder routes(EventRoutes routes) {
      this.routes = routes;
      return this;
    }

    /**
     * The largest body to take, in bytes; one MiB unless set.
     *
     * @throws IllegalArgumentException when it is not more than zero, or so large that one more
     *     cannot be counted
     */
    public Builder maxBodyBytes(int maxBodyBytes) {
      if (maxBodyBytes < 1 || maxBodyBytes == Integer.MAX_VALUE) {
        throw new IllegalArgumentException("the body limit is out of range: " + maxBodyBytes);
      }
      this.maxBodyBytes = maxBodyBytes;
      return this;
    }

    /** Who hears of every request; nobody unless set. */
    public Builder listener(ReceiverListener listener) {
      this.listener = listener;
      return this;
    }

    /** What reads the bodies; {@link JsonCodec#load()} unless set. */
    public Builder codec(JsonCodec codec) {
      this.codec = codec;
      return this;
    }

    /**
     * @throws IllegalStateException when there are no routes, or no codec was set and none is found
     */
    public WebhookReceiver build() {
      if (routes == null) {
        throw new IllegalStateException("a receiver needs routes: call routes(...)");
      }
      return new WebhookReceiver(this, routes, codec == null ? JsonCodec.load() : codec);
    }
  }
}
