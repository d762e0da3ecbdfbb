package dev.queuewebhooks.tooling.stub;

import dev.queuewebhooks.runtime.core.Verification.Reason;

/** What a reason means to those who look for the cause. */
final class ReasonText {
  private ReasonText() {}

  static String of(Reason reason) {
    return switch (reason) {
      case MISSING_HEADER ->
          "webhook-id, webhook-timestamp and webhook-signature have to be there, all three";
      case REPEATED_HEADER ->
          "webhook-id, webhook-timestamp and webhook-signature may each be there only once";
      case MALFORMED_ID ->
          "webhook-id is not 1 to 256 visible ASCII characters without a full stop";
      case MALFORMED_TIMESTAMP ->
          "webhook-timestamp is not in seconds since 1970: digits without sign and leading zero";
      case TOO_OLD -> "webhook-timestamp is too far in the past";
      case TOO_NEW -> "webhook-timestamp is too far in the future";
      case NO_USABLE_SIGNATURE ->
          "webhook-signature has no signature of a version that the keys given here can verify";
      case NO_MATCH ->
          "webhook-signature fits none of the keys given here: signed with another key, or over"
              + " another id, timestamp or body than was sent";
    };
  }
}
