package dev.queuewebhooks.runtime.receiver;

import dev.queuewebhooks.runtime.core.Verification;
import org.jspecify.annotations.Nullable;

/**
 * How one request ended.
 *
 * @param receipt for the receiver's own records
 * @param detail what the sender may know
 * @param answer what a handler answered, as JSON
 */
record Result(Receipt receipt, @Nullable String detail, byte @Nullable [] answer) {
  Result(Receipt receipt, @Nullable String detail) {
    this(receipt, detail, null);
  }

  static Result of(Receipt receipt) {
    return new Result(receipt, null);
  }

  static Result refused(Outcome outcome, @Nullable String detail) {
    return new Result(new Receipt(null, null, outcome, null, null), detail);
  }

  /** Tells the sender nothing: what helps to mend a signature helps to forge one. */
  static Result notVerified(Verification.Reason reason) {
    return new Result(new Receipt(null, null, Outcome.NOT_VERIFIED, reason, null), null);
  }
}
