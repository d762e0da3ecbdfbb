package dev.queuewebhooks.runtime.core;

import java.time.Instant;

/** What came of verifying one request. */
public sealed interface Verification {

  /**
   * The request was signed with one of the keys, and recently.
   *
   * @param id the message id, which the signature covers
   * @param timestamp when the sender made this attempt, which the signature covers
   */
  record Verified(String id, Instant timestamp) implements Verification {}

  /**
   * The request must not be trusted.
   *
   * @param reason for the receiver's own records; telling it to the caller helps only a forger
   */
  record NotVerified(Reason reason) implements Verification {}

  /** Why a request is not verified. The first that applies, in this order. */
  enum Reason {
    /** One of the three headers is absent. */
    MISSING_HEADER,
    /** One of the three headers is present more than once. */
    REPEATED_HEADER,
    /** The id is empty, too long, or holds a character that an id may not hold. */
    MALFORMED_ID,
    /** The timestamp is not plain digits without sign or leading zero. */
    MALFORMED_TIMESTAMP,
    /** The timestamp is further in the past than the tolerance. */
    TOO_OLD,
    /** The timestamp is further in the future than the tolerance. */
    TOO_NEW,
    /** No well-formed signature of a version that a key can judge, or too many signatures. */
    NO_USABLE_SIGNATURE,
    /** No signature fits any key: another key, another body, or a forgery. */
    NO_MATCH
  }
}
