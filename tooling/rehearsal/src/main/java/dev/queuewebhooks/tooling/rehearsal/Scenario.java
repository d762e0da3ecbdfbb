package dev.queuewebhooks.tooling.rehearsal;

import static dev.queuewebhooks.tooling.rehearsal.Level.MAY;
import static dev.queuewebhooks.tooling.rehearsal.Level.MUST;
import static dev.queuewebhooks.tooling.rehearsal.Level.SHOULD;

import java.util.Locale;

/** What is rehearsed. */
enum Scenario {
  VALID_DELIVERY(
      MUST,
      "a genuine delivery",
      "A genuine delivery is not taken: is this the key, and the path, of the receiver?",
      "2xx"),
  DUPLICATE(
      MUST,
      "the same message again, signed anew; whether it is acted on twice cannot be seen from here",
      "Senders repeat a message until it is taken: this one would come again for days.",
      "2xx"),
  OUT_OF_ORDER(
      MUST,
      "an earlier message after a later one",
      "Messages overtake each other: the one that comes late would be lost.",
      "2xx"),
  LATE_WITHIN_TOLERANCE(
      SHOULD,
      "a timestamp " + Clocks.MARGIN + " s younger than the tolerance allows",
      "Deliveries that were under way for some time are refused.",
      "2xx"),
  LATE_BEYOND_TOLERANCE(
      MUST,
      "a timestamp 1 s older than the tolerance allows",
      "Who has recorded a request can replay it later; or the tolerance, or the clock, is another.",
      "4xx"),
  EARLY_WITHIN_TOLERANCE(
      SHOULD,
      "a timestamp in the future, " + Clocks.MARGIN + " s less than the tolerance allows",
      "Deliveries of a sender whose clock is fast are refused.",
      "2xx"),
  EARLY_BEYOND_TOLERANCE(
      MUST,
      "a timestamp in the future, " + Clocks.MARGIN + " s more than the tolerance allows",
      "A request that is dated ahead can be replayed for as long as it is dated ahead.",
      "4xx"),
  TAMPERED_BODY(
      MUST,
      "one character of the body changed after signing",
      "Anybody on the way can change what is delivered.",
      "4xx"),
  TAMPERED_ID(
      MUST,
      "another webhook-id than was signed",
      "Who has recorded a request can replay it under a new id, and it counts as a new message.",
      "4xx"),
  TAMPERED_TIMESTAMP(
      MUST,
      "another webhook-timestamp than was signed",
      "Who has recorded a request can replay it at any time.",
      "4xx"),
  WRONG_KEY(MUST, "signed with another key", "Anybody can send what counts as genuine.", "4xx"),
  EMPTY_KEY(
      MUST,
      "signed with an empty key",
      "Anybody can sign: the receiver runs without its secret, and does not notice.",
      "4xx"),
  SIGNATURE_NONE(MUST, "webhook-signature: none", "Anybody can send without a signature.", "4xx"),
  EMPTY_SIGNATURE(
      MUST, "an empty webhook-signature", "Anybody can send without a signature.", "4xx"),
  UNKNOWN_VERSION(
      MUST,
      "the right signature, as one of an unknown version",
      "What the receiver cannot judge counts as genuine.",
      "4xx"),
  UNKNOWN_VERSION_BESIDE(
      SHOULD,
      "a signature of an unknown version beside the right one",
      "When the sender adds a new kind of signature, everything is refused.",
      "2xx"),
  KEY_ROTATION(
      MUST,
      "the signature of an unknown key before the right one",
      "While a key is being replaced, everything is refused.",
      "2xx"),
  MISSING_ID(MUST, "no webhook-id", "What is not signed counts as genuine.", "4xx"),
  MISSING_TIMESTAMP(MUST, "no webhook-timestamp", "A request can be replayed for ever.", "4xx"),
  MISSING_SIGNATURE(MUST, "no webhook-signature", "Anybody can send without a signature.", "4xx"),
  DOUBLED_ID(
      SHOULD,
      "a second webhook-id behind the right one",
      "Which id was verified, and which one is used, may be two things.",
      "4xx"),
  DOUBLED_TIMESTAMP(
      SHOULD,
      "a second webhook-timestamp behind the right one",
      "Which time was verified, and which one is used, may be two things.",
      "4xx"),
  DOUBLED_SIGNATURE(
      SHOULD,
      "a second webhook-signature behind the right one",
      "Senders put all signatures into one field: two fields are somebody else's work.",
      "4xx"),
  MIXED_CASE(
      MUST,
      "header names in another case: Webhook-Id and wEBHOOK-iD are the same",
      "Proxies and senders write header names as they like: what comes through them is refused.",
      "2xx"),
  CONTENT_TYPE(
      SHOULD,
      "a body that says it is something else",
      "The body is read as what it does not say it is.",
      "415",
      "4xx"),
  MALFORMED_BODY(
      SHOULD,
      "a signed body that is no JSON",
      "It is taken without having been read, or it is a server error, and comes again for days.",
      "4xx"),
  MISSING_FIELD(
      SHOULD,
      "a signed body without a required field",
      "What cannot be acted on is taken, or comes again for days.",
      "4xx"),
  LARGE_BODY(
      SHOULD,
      "a signed body that is too large",
      "Anybody can have the receiver keep as much in memory as they like, before any signature"
          + " is verified.",
      "413",
      "4xx",
      "closed"),
  GET(
      SHOULD,
      "another method, GET",
      "Links and crawlers reach what is for the sender.",
      "405",
      "4xx",
      "501"),
  PUT(
      SHOULD,
      "another method, PUT",
      "What the document does not describe is taken.",
      "405",
      "4xx",
      "501"),
  UNKNOWN_EVENT(
      SHOULD,
      "an event that the document does not have",
      "When the sender adds an event, it comes again for days, or the endpoint is disabled.",
      "2xx"),
  UNKNOWN_VALUE(
      SHOULD,
      "an unknown value in each enumeration that may grow",
      "When the sender adds a value, deliveries that have it are lost.",
      "2xx"),
  EXTRA_FIELDS(
      MUST,
      "an unknown field in each object",
      "When the sender adds a field, which is no breaking change, everything is refused.",
      "2xx"),
  OTHER_ENVELOPE(
      MUST,
      "the other form of the body, which the document asks receivers to accept",
      "Senders that use this form cannot be received.",
      "2xx"),
  SLOW_BODY(
      SHOULD,
      "a body that comes in drops",
      "The connection hangs, with what it holds.",
      "2xx",
      "4xx",
      "closed"),
  OTHERS_MEANWHILE(
      SHOULD,
      "another delivery, while that body is on its way",
      "One slow connection keeps all others from being served: anybody can stop the receiver.",
      "2xx"),
  FLOOD(
      SHOULD,
      "many deliveries at a time",
      "Deliveries fail when many come at a time; 429 or 503 with Retry-After would have them come"
          + " again at the right time.",
      "2xx",
      "429",
      "503"),
  SAME_REFUSAL(
      SHOULD,
      "whether forgeries are refused with the same words",
      "Who forges requests is told how far they have come.",
      "the same for all"),
  NO_SECRETS(
      MUST,
      "whether answers have the key in them, or the signature that would have been right",
      "Who asks gets what is needed to forge requests.",
      "none of it"),
  REPLY_TIME(
      MAY,
      "how long the slowest genuine delivery took",
      "Senders give up after some 15 s and try again: take a message first, act on it later.",
      "at most 5 s");

  private final Expectation expectation;

  Scenario(Level level, String about, String meaning, String... answers) {
    String id = name().toLowerCase(Locale.ROOT).replace('_', '-');
    this.expectation = new Expectation(id, level, about, Answers.of(answers), meaning);
  }

  Expectation expectation() {
    return expectation;
  }

  /** The same about one event. */
  Expectation expectation(String subject) {
    return new Expectation(
        expectation.id() + "/" + subject,
        expectation.level(),
        expectation.about(),
        expectation.expected(),
        expectation.meaning());
  }
}
