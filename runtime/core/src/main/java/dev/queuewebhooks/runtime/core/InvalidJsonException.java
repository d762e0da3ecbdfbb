package dev.queuewebhooks.runtime.core;

/**
 * A document that cannot be read. Says where and what was expected, and holds no received values:
 * it has no cause, because the messages of JSON libraries quote their input.
 */
public final class InvalidJsonException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** How the document is wrong. */
  public enum Kind {
    /** It is not one JSON document in UTF-8, or it is nested too deeply or too long. */
    MALFORMED,
    /** It is JSON, but not what was asked for. */
    INVALID
  }

  private final Kind kind;
  private final String pointer;
  private final String detail;

  /**
   * Describes the fault.
   *
   * @param kind how the document is wrong
   * @param pointer where (RFC 6901); empty for the whole document or when the place is not known
   * @param detail what was expected, in a few words, without received values
   */
  public InvalidJsonException(Kind kind, String pointer, String detail) {
    super(pointer.isEmpty() ? detail : pointer + ": " + detail);
    this.kind = kind;
    this.pointer = pointer;
    this.detail = detail;
  }

  /** How the document is wrong. */
  public Kind kind() {
    return kind;
  }

  /** Where (RFC 6901); empty for the whole document or when the place is not known. */
  public String pointer() {
    return pointer;
  }

  /** What was expected, in a few words. */
  public String detail() {
    return detail;
  }
}
