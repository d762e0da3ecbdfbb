package dev.queuewebhooks.tooling.document.lint;

import dev.queuewebhooks.tooling.document.Response;
import dev.queuewebhooks.tooling.document.Webhook;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import tools.jackson.core.JsonPointer;

/** What is asked of the answers that a receiver may give. */
final class ResponseRules {

  private ResponseRules() {}

  static List<LintRule> all() {
    return List.of(
        LintRule.error(
            "WH100",
            "An answer that means success is declared",
            "Sender and receiver have to agree on when an event counts as delivered. Without a 2xx"
                + " answer the document says that there is no such case.",
            ResponseRules::withoutSuccess),
        LintRule.warning(
            "WH101",
            "The answers 410 and 429 are described",
            "They are a receiver's two ways to steer the sender: 410 stops it for good, 429 slows"
                + " it down. Whether a sender listens is part of the contract.",
            ResponseRules::withoutSteering));
  }

  private static Stream<Flaw> withoutSuccess(LintedDocument document) {
    return document.webhooks().stream()
        .filter(webhook -> statuses(webhook).noneMatch(status -> status.matches("2(\\d\\d|XX)")))
        .map(
            webhook ->
                new Flaw(
                    responses(document, webhook),
                    "'" + webhook.name() + "' has no answer that means success",
                    "Add a response '2XX' or '204'"));
  }

  private static Stream<Flaw> withoutSteering(LintedDocument document) {
    return document.webhooks().stream()
        .flatMap(
            webhook -> {
              List<String> known = statuses(webhook).toList();
              List<String> missing =
                  Stream.of("410", "429").filter(Predicate.not(known::contains)).toList();
              return missing.isEmpty()
                  ? Stream.of()
                  : Stream.of(
                      new Flaw(
                          responses(document, webhook),
                          "'"
                              + webhook.name()
                              + "' does not describe the answer "
                              + String.join(" or ", missing),
                          "Describe 410 as the end of the deliveries, and 429 with Retry-After as"
                              + " the wish for fewer"));
            });
  }

  private static Stream<String> statuses(Webhook webhook) {
    return webhook.responses().stream().map(Response::status);
  }

  /** The place of the responses, or of the operation when it has none. */
  private static JsonPointer responses(LintedDocument document, Webhook webhook) {
    JsonPointer responses = webhook.pointer().appendProperty("responses");
    return document.at(responses).isMissingNode() ? webhook.pointer() : responses;
  }
}
