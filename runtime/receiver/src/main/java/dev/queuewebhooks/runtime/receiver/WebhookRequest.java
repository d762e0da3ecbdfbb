package dev.queuewebhooks.runtime.receiver;

import dev.queuewebhooks.runtime.core.RequestHeaders;

/** One HTTP request, as a web server hands it out. Immutable. */
public final class WebhookRequest {
  private final String method;
  private final RequestHeaders headers;
  private final byte[] body;
  private final String query;

  /**
   * Takes what the server received.
   *
   * @param method the request method, in capitals as HTTP has it
   * @param headers all header fields
   * @param body the raw bytes, before any decoding; copied. When the body is larger than {@link
   *     WebhookReceiver#maxBodyBytes()}, one byte more than that is enough to have it refused
   */
  public WebhookRequest(String method, RequestHeaders headers, byte[] body) {
    this(method, headers, body.clone(), "");
  }

  private WebhookRequest(String method, RequestHeaders headers, byte[] body, String query) {
    this.method = method;
    this.headers = headers;
    this.body = body;
    this.query = query;
  }

  /**
   * The same request with the query of its URL.
   *
   * @param query as received, still encoded, without the question mark; empty when there is none
   */
  public WebhookRequest withQuery(String query) {
    return new WebhookRequest(method, headers, body, query);
  }

  /** The request method. */
  public String method() {
    return method;
  }

  /** All header fields. */
  public RequestHeaders headers() {
    return headers;
  }

  /** The query of the URL, still encoded; empty when there is none. */
  public String query() {
    return query;
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
