package dev.queuewebhooks.runtime.receiver;

import java.util.Map;

/** What to answer to one request. Immutable. */
public final class WebhookReply {
  private final int status;
  private final Map<String, String> headers;
  private final byte[] body;

  /** Keeps the body without copying it: whoever made it for this reply does not change it. */
  WebhookReply(int status, Map<String, String> headers, byte[] body) {
    this.status = status;
    this.headers = Map.copyOf(headers);
    this.body = body;
  }

  /** The HTTP status code. */
  public int status() {
    return status;
  }

  /** The header fields to set, value by name; {@code Content-Type} is present when a body is. */
  public Map<String, String> headers() {
    return headers;
  }

  /** A copy of the body; empty when there is none. */
  public byte[] body() {
    return body.clone();
  }

  /** The body itself, for those in this package who only read it. */
  byte[] bytes() {
    return body;
  }

  @Override
  public String toString() {
    return "WebhookReply[" + status + ", " + body.length + " bytes]";
  }
}
