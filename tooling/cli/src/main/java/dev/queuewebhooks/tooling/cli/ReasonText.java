package dev.queuewebhooks.tooling.cli;

import dev.queuewebhooks.runtime.core.Verification.Reason;

/** What a reason means to those who look for the cause. */
final class ReasonText {

  private ReasonText() {}

  static String of(Reason reason) {
    return switch (reason) {
      case MISSING_HEADER ->
          "webhook-id, webhook-timestamp and webhook-signature have to be there, each as a --header";
      case REPEATED_HEADER ->
          "webhook-id, webhook-timestamp and webhook-signature may each be there only once";
      case MALFORMED_ID -> "an id has 1 to 256 visible ASCII characters and no full stop";
      case MALFORMED_TIMESTAMP ->
          "a timestamp is in seconds since 1970: 1 to 12 digits without sign and leading zero";
      case TOO_OLD ->
          "the timestamp is too far in the past; --now and --tolerance say what is compared";
      case TOO_NEW ->
          "the timestamp is too far in the future; --now and --tolerance say what is compared";
      case NO_USABLE_SIGNATURE ->
          "webhook-signature has 1 to 16 times VERSION,BASE64 with a space between;"
              + " a whsec_ key fits v1, a whpk_ key fits v1a, and none is there for the keys given";
      case NO_MATCH ->
          "signed with another key, or over another id, timestamp or body:"
              + " the body has to be as it was sent, with every space and line end";
    };
  }
}
