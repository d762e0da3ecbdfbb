package dev.queuewebhooks.runtime.receiver;

import dev.queuewebhooks.runtime.core.JsonCodec;
import dev.queuewebhooks.runtime.core.PayloadCheck;
import dev.queuewebhooks.runtime.core.RequestHeaders;
import dev.queuewebhooks.runtime.core.WebhookVerifier;
import dev.queuewebhooks.runtime.receiver.Admission.Denied;
import dev.queuewebhooks.runtime.receiver.Admission.Entry;
import dev.queuewebhooks.runtime.receiver.Admission.Granted;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Receives webhooks, whatever the web server: a request in, a reply out. Safe to share; the
 * handlers are called on the thread of the request.
 *
 * <p>The first of these that applies is the answer: 405 another method, 415 not JSON where JSON is
 * expected, 413 too large, 401 not verified or without the demanded header, 204 taken before, 503
 * being handled at this moment, 400 malformed or invalid, 500 the handler failed, 204 taken, 200
 * taken and answered. Error replies are problem details (RFC 9457).
 *
 * <p>A receiver that verifies handles each message once, as long as its {@link ReplayStore}
 * remembers it; an {@link InMemoryReplayStore} unless another is set. A message whose handler
 * failed is handled when it comes again, and so is one whose sender waits for an answer.
 */
public final class WebhookReceiver {
  private final RequestChecks checks;
  private final Admission admission;
  private final Function<Delivery, Result> delivered;
  private final SafeListener listener;
  private final Replies replies;

  private WebhookReceiver(Builder builder, EventRoutes routes, JsonCodec codec) {
    this.checks = new RequestChecks(builder.maxBodyBytes, routes.method(), routes.expected());
    this.admission = builder.admission;
    Dispatcher dispatcher = new Dispatcher(routes, new BodyCheck(builder.check), codec);
    this.delivered = builder.oncePerMessage(dispatcher::dispatch);
    this.listener = new SafeListener(builder.listener);
    this.replies = new Replies(codec, routes.method());
  }

  /** Builds a receiver that takes only requests that this verifier accepts. */
  public static Builder verifiedBy(WebhookVerifier verifier) {
    return new Builder(new Admission.Signed(verifier));
  }

  /**
   * Builds a receiver that takes only requests with this header, signed or not. For senders that
   * cannot sign: the body and the message id are nobody's word, so {@link Delivery#id()} is empty
   * and a message that comes again is handled again.
   */
  public static Builder admittedBy(StaticHeader header) {
    return new Builder(new Admission.WithHeader(header, new Admission.Anybody()));
  }

  /**
   * Builds a receiver that takes requests from anybody who can reach it: for tests, and for places
   * where something else has already established who is calling.
   */
  public static Builder withoutVerification() {
    return new Builder(new Admission.Anybody());
  }

  /** The largest body that is taken, in bytes. */
  public int maxBodyBytes() {
    return checks.maxBodyBytes();
  }

  /** Answers one request. Whatever the request holds, and whatever a handler throws, is a reply. */
  public WebhookReply receive(WebhookRequest request) {
    Result refusal = checks.refusalOfHead(request.method(), request.headers());
    return reply(
        refusal == null ? process(request.headers(), request.query(), request.bytes()) : refusal);
  }

  /**
   * Answers one request whose body has not been read. Nothing is read when the method, the content
   * type or the announced length is refused, and never more than one byte over the limit.
   *
   * @param method the request method, in capitals as HTTP has it
   * @param query the query of the URL, still encoded; empty when there is none
   * @param headers all header fields
   * @param body the raw bytes, before any decoding; not closed
   * @throws IOException when the body cannot be read; there is nobody to reply to then
   */
  public WebhookReply receive(String method, String query, RequestHeaders headers, InputStream body)
      throws IOException {
    Result refusal = checks.refusalOfHead(method, headers);
    if (refusal == null) {
      refusal = checks.refusalOfLength(headers);
    }
    return reply(
        refusal == null ? process(headers, query, body.readNBytes(maxBodyBytes() + 1)) : refusal);
  }

  /** The same for a request whose URL has no query that matters. */
  public WebhookReply receive(String method, RequestHeaders headers, InputStream body)
      throws IOException {
    return receive(method, "", headers, body);
  }

  private WebhookReply reply(Result result) {
    listener.received(result.receipt());
    return replies.to(result);
  }

  private Result process(RequestHeaders headers, String query, byte[] body) {
    Result refusal = checks.refusalOfBody(body);
    if (refusal != null) {
      return refusal;
    }
    Entry entry = admission.admit(headers, body);
    return entry instanceof Granted granted
        ? delivered.apply(granted.delivery().withQuery(query))
        : ((Denied) entry).result();
  }

  /** Collects the settings of a receiver. Not safe to share between threads. */
  public static final class Builder {
    private static final int DEFAULT_MAX_BODY_BYTES = 1024 * 1024;

    private Admission admission;
    private @Nullable EventRoutes routes;
    private @Nullable JsonCodec codec;
    private int maxBodyBytes = DEFAULT_MAX_BODY_BYTES;
    private PayloadCheck check = BodyCheck.NONE;
    private ReceiverListener listener = new LoggingListener();
    private @Nullable Supplier<ReplayStore> replayStore;
    private String endpoint = "";

    private Builder(Admission admission) {
      this.admission = admission;
      this.replayStore = admission.verifies() ? InMemoryReplayStore.builder()::build : null;
    }

    /** Which handler gets which event. Required. */
    public Builder routes(EventRoutes routes) {
      this.routes = routes;
      return this;
    }

    /** Takes only requests that also have this header. It is looked at first. */
    public Builder requiring(StaticHeader header) {
      this.admission = new Admission.WithHeader(header, admission);
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

    /**
     * What the bodies of events with a route of their own have to satisfy, beyond being what their
     * classes ask for; nothing unless set. Asked after verification and before reading; what it
     * finds is answered 400 with the places.
     */
    public Builder check(PayloadCheck check) {
      this.check = check;
      return this;
    }

    /** Who hears of every request; {@link ReceiverListener#logging()} unless set. */
    public Builder listener(ReceiverListener listener) {
      this.listener = listener;
      return this;
    }

    /**
     * Who remembers the messages that were taken; a new {@link InMemoryReplayStore} unless set.
     *
     * @param replayStore may be shared with other receivers
     * @param endpoint the name of this receiver in the store, different from that of any other
     *     receiver whose messages come from another sender
     * @throws IllegalStateException when this receiver does not verify: an id that anybody may have
     *     written identifies nothing
     */
    public Builder replayStore(ReplayStore replayStore, String endpoint) {
      if (!admission.verifies()) {
        throw new IllegalStateException(
            "a receiver that does not verify cannot tell a message that comes again");
      }
      this.replayStore = () -> replayStore;
      this.endpoint = endpoint;
      return this;
    }

    /**
     * Calls the handler with every delivery, also of a message that was taken before: for handlers
     * that look at {@link Delivery#id()} themselves, in the transaction that does the work.
     */
    public Builder withoutDuplicateDetection() {
      this.replayStore = null;
      return this;
    }

    /** What reads the bodies; {@link JsonCodec#load()} unless set. */
    public Builder codec(JsonCodec codec) {
      this.codec = codec;
      return this;
    }

    private Function<Delivery, Result> oncePerMessage(Function<Delivery, Result> dispatch) {
      return replayStore == null
          ? dispatch
          : new OncePerMessage(replayStore.get(), endpoint, dispatch);
    }

    /**
     * @throws IllegalStateException when there are no routes, no codec was set and none is found,
     *     or the check cannot judge one of the events
     */
    public WebhookReceiver build() {
      if (routes == null) {
        throw new IllegalStateException("a receiver needs routes: call routes(...)");
      }
      check.expect(routes.jsonEvents());
      return new WebhookReceiver(this, routes, codec == null ? JsonCodec.load() : codec);
    }
  }
}
