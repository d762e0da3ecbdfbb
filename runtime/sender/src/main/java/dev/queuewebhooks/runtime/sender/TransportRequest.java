package dev.queuewebhooks.runtime.sender;

import java.net.URI;
import java.time.Duration;
import java.util.Map;

/** One request, ready to be sent. Immutable. */
public final class TransportRequest {
  private final String method;
  private final URI uri;
  private final Map<String, String> headers;
  private final byte[] body;
  private final Duration timeout;

  /** Takes over the body without copying it: a message of the sender's own, written once. */
  TransportRequest(
      String method, URI uri, Map<String, String> headers, byte[] body, Duration timeout) {
    this.method = method;
    this.uri = uri;
    this.headers = Map.copyOf(headers);
    this.body = body;
    this.timeout = timeout;
  }

  /** The request method, in capitals. */
  public String method() {
    return method;
  }

  /** Where to send. */
  public URI uri() {
    return uri;
  }

  /** All header fields to set, value by name. */
  public Map<String, String> headers() {
    return headers;
  }

  /** A copy of the body, which must be sent byte for byte. */
  public byte[] body() {
    return body.clone();
  }

  /** The body itself, for those who do not change it. */
  byte[] bodyToSend() {
    return body;
  }

  /** How long the attempt may take. */
  public Duration timeout() {
    return timeout;
  }

  /** Scheme, host, port and path, and the size. */
  @Override
  public String toString() {
    return "TransportRequest[" + EndpointUri.withoutQuery(uri) + ", " + body.length + " bytes]";
  }
}
