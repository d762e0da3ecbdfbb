package dev.queuewebhooks.runtime.receiver;

import dev.queuewebhooks.runtime.core.RequestHeaders;

/** One HTTP request, as a web server hands it out. Immutable. */
public final class WebhookRequest {
  private final String method;
  private final RequestHeaders headers;
  private final byte[] body;

  /**
   * Takes what the server received.
   *
   * @param method the request method, in capitals as HTTP has it
   * @param headers all header fields
   * @param body the raw bytes, before any decoding; copied. When the body is larger than {@link
   *     WebhookReceiver#maxBodyBytes()}, one byte more than that is enough to have it refused
   */
  public WebhookRequest(String method, RequestHeaders headers, byte[] body) {
    this.method = method;
    this.headers = headers;
    this.body = body.clone();
  }

  /** The request method. */
  public String method() {
    return method;
  }

  /** All header fields. */
  public RequestHeaders headers() {
    return headers;
  }

  /** A copy of the body. */
  public byte[] body() {
    return body.clone();
  }

  /** The body itself, for those in this package who only read it. */
  byte[] bytes() {
    return body;
  }

  /** Without any content. */
  @Override
  public String toString() {
    return "WebhookRequest[" + method + ", " + headers + ", " + body.length + " bytes]";
  }
}
