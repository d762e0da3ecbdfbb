package dev.queuewebhooks.runtime.receiver;

/** How a request ended, each with the status that the sender gets. */
public enum Outcome {
  /** A handler took the event. */
  HANDLED(204, "No Content"),
  /** A handler took the event and answered it. */
  ANSWERED(200, "OK"),
  /** No route names the event; the handler for all others took it. */
  HANDLED_AS_UNKNOWN(204, "No Content"),
  /** The message was taken before. No handler was called. */
  DUPLICATE(204, "No Content"),
  /** The same message is being handled at this moment. No handler was called. */
  IN_PROGRESS(503, "Service Unavailable"),
  /** The method is not POST. */
  METHOD_NOT_ALLOWED(405, "Method Not Allowed"),
  /** The body does not claim to be JSON in UTF-8, or it is compressed. */
  UNSUPPORTED_MEDIA_TYPE(415, "Unsupported Media Type"),
  /** The body is larger than the receiver takes. */
  BODY_TOO_LARGE(413, "Content Too Large"),
  /** The signature did not verify. */
  NOT_VERIFIED(401, "Unauthorized"),
  /** The header that the receiver demands is missing, repeated or has another value. */
  HEADER_REFUSED(401, "Unauthorized"),
  /** The body is not one JSON document, or not a form where one is expected. */
  MALFORMED_BODY(400, "Bad Request"),
  /** The body or a declared parameter can be read, but is not what the event requires. */
  INVALID_BODY(400, "Bad Request"),
  /** The handler or the replay store threw, or the event's class cannot be read at all. */
  FAILED(500, "Internal Server Error");

  private final int status;
  private final String title;

  Outcome(int status, String title) {
    this.status = status;
    this.title = title;
  }

  /**
   * Whether the message need not be handled again when it comes again. An answer must be given
   * again: only the handler can, and the sender who asks again did not get it.
   */
  boolean isFinal() {
    return this == HANDLED || this == HANDLED_AS_UNKNOWN;
  }

  /** The HTTP status code. */
  public int status() {
    return status;
  }

  /** The reason phrase of the status (RFC 9110, section 15). */
  String title() {
    return title;
  }
}
