package dev.queuewebhooks.tooling.stub;

import java.util.Locale;

/** What is thought of a delivery: the first of these, in this order, that applies. */
public enum DeliveryVerdict {
  /** The path asks for a behaviour that there is not. */
  NO_SUCH_BEHAVIOUR(404, "Not Found"),
  /** The document has no event that is sent with this method. */
  METHOD_NOT_ALLOWED(405, "Method Not Allowed"),
  /** The document has no event whose body is of this type, or the body is compressed. */
  UNSUPPORTED_MEDIA_TYPE(415, "Unsupported Media Type"),
  /** The body is larger than the limit. */
  BODY_TOO_LARGE(413, "Content Too Large"),
  /** The demanded header or the signature is not as it should be. */
  NOT_VERIFIED(401, "Unauthorized"),
  /** The header fields or the body are not what the document describes. */
  INVALID(400, "Bad Request"),
  /** It is what the document describes. */
  ACCEPTED(204, "No Content");

  private final int status;
  private final String title;

  DeliveryVerdict(int status, String title) {
    this.status = status;
    this.title = title;
  }

  /** The status to answer with, unless the document or the path says otherwise. */
  int status() {
    return status;
  }

  String title() {
    return title;
  }

  /** In words, for people: {@code not verified}. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
