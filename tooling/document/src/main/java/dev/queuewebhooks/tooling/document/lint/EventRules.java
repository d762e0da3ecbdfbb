package dev.queuewebhooks.tooling.document.lint;

import dev.queuewebhooks.tooling.document.Webhook;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.core.JsonPointer;

/** What is asked of a webhook as such: its name, its method, and that it has no address. */
final class EventRules {

  private static final JsonPointer WEBHOOKS = JsonPointer.compile("/webhooks");
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_.-]+");

  private EventRules() {}

  static List<LintRule> all() {
    return List.of(
        LintRule.warning(
            "WH040",
            "An event's name consists of letters, digits, '_', '.' and '-'",
            "The key below webhooks is the event's name. It becomes a type, a method, a file and a"
                + " page; a name with other signs becomes something else in each of them. A name"
                + " that starts with a slash looks like a path, and a webhook has none.",
            EventRules::names),
        LintRule.warning(
            "WH041",
            "An event is sent with POST",
            "A webhook hands over a document. Gateways and receivers expect that as POST: other"
                + " methods may be cached, repeated or sent without their body on the way.",
            EventRules::methods),
        LintRule.error(
            "WH042",
            "A webhook has no servers",
            "The subscriber says where a webhook is sent. Generators take an address in the"
                + " document for the real one and send everybody's events to it.",
            document ->
                owners(
                    document,
                    "servers",
                    "an address, although the subscriber names it",
                    "Remove servers")),
        LintRule.warning(
            "WH043",
            "A webhook has no callbacks",
            "A callback is a request that answers a request, at an address that came with it. In a"
                + " webhook nobody can tell who calls whom, and hardly any tool reads it.",
            document ->
                owners(document, "callbacks", "callbacks", "Describe them as webhooks instead")));
  }

  private static Stream<Flaw> names(LintedDocument document) {
    return document.webhooks().stream()
        .map(Webhook::name)
        .distinct()
        .filter(Predicate.not(name -> NAME.matcher(name).matches()))
        .map(
            name ->
                new Flaw(
                    WEBHOOKS.appendProperty(name),
                    name.startsWith("/")
                        ? "the event's name '" + name + "' starts with a slash, like a path"
                        : "the event's name '" + name + "' has signs that do not belong in a name",
                    "Use letters, digits, '_', '.' and '-' only"));
  }

  private static Stream<Flaw> methods(LintedDocument document) {
    return document.webhooks().stream()
        .filter(webhook -> !webhook.method().equals("POST"))
        .map(
            webhook ->
                new Flaw(
                    webhook.pointer(),
                    "'" + webhook.name() + "' is sent with " + webhook.method(),
                    "Send it with POST"));
  }

  /** Path items and operations that have a field. */
  private static Stream<Flaw> owners(
      LintedDocument document, String field, String what, String hint) {
    return document.webhooks().stream()
        .flatMap(
            webhook ->
                Stream.of(webhook.pointer().head(), webhook.pointer())
                    .map(owner -> owner.appendProperty(field))
                    .filter(place -> !document.at(place).isMissingNode())
                    .map(place -> new Flaw(place, "'" + webhook.name() + "' has " + what, hint)));
  }
}
