package dev.queuewebhooks.runtime.receiver;

import dev.queuewebhooks.runtime.core.RequestHeaders;
import dev.queuewebhooks.runtime.core.Verification.Verified;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The request that an event came in. Immutable. */
public final class Delivery {
  private final @Nullable Verified verified;
  private final RequestHeaders headers;
  private final byte[] body;
  private final byte[] content;
  private final String query;

  /** Keeps the body without copying it: the receiver has its own copy already. */
  Delivery(@Nullable Verified verified, RequestHeaders headers, byte[] body) {
    this(verified, headers, body, body, "");
  }

  private Delivery(
      @Nullable Verified verified,
      RequestHeaders headers,
      byte[] body,
      byte[] content,
      String query) {
    this.verified = verified;
    this.headers = headers;
    this.body = body;
    this.content = content;
    this.query = query;
  }

  /** The same delivery, whose event is read from another form of the body. */
  Delivery readAs(byte[] content) {
    return new Delivery(verified, headers, body, content, query);
  }

  /** The same delivery with the query of its URL. */
  Delivery withQuery(String query) {
    return new Delivery(verified, headers, body, content, query);
  }

  /**
   * The message id, which stays the same when the sender repeats a delivery. Empty when the
   * receiver does not verify: an id that anybody may have written identifies nothing.
   */
  public Optional<String> id() {
    return Optional.ofNullable(verified).map(Verified::id);
  }

  /** When the sender made this attempt. Empty when the receiver does not verify. */
  public Optional<Instant> timestamp() {
    return Optional.ofNullable(verified).map(Verified::timestamp);
  }

  /** All header fields; only the body and the three of the signature are verified. */
  public RequestHeaders headers() {
    return headers;
  }

  /** The query of the URL as received, encoded and not verified; empty when there is none. */
  public String query() {
    return query;
  }

  /** A copy of the body, byte for byte as received. */
  public byte[] body() {
    return body.clone();
  }

  /** What to read the event from, for those in this package who change nothing in it. */
  byte[] content() {
    return content;
  }

  /** Without any content. */
  @Override
  public String toString() {
    return "Delivery[id=" + id().orElse("unverified") + ", " + body.length + " bytes]";
  }
}
