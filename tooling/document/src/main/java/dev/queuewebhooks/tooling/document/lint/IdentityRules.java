package dev.queuewebhooks.tooling.document.lint;

import dev.queuewebhooks.tooling.document.PayloadValidator;
import dev.queuewebhooks.tooling.document.Webhook;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/** What is asked of the field that tells a receiver which event it has got. */
final class IdentityRules {

  /** What such a field is usually called, without its letter case and separators. */
  private static final Set<String> USUAL =
      Set.of(
          "type",
          "event",
          "eventtype",
          "eventname",
          "eventkey",
          "topic",
          "webhooktype",
          "messagetype",
          "notificationtype");

  private IdentityRules() {}

  static List<LintRule> all() {
    return List.of(
        LintRule.error(
            "WH060",
            "The constant that names the event is the webhook's name",
            "Receivers choose by the constant, people and generated names go by the key below"
                + " webhooks. When the two differ, one of them is wrong: often it was copied.",
            IdentityRules::contradictions),
        LintRule.warning(
            "WH061",
            "An event says which one it is",
            "All events of a subscriber usually arrive at one address. Without a constant in the"
                + " body, or in a header, the receiver has to guess by the shape of the body.",
            IdentityRules::anonymous));
  }

  private static Stream<Flaw> contradictions(LintedDocument document) {
    Set<String> names = names(document);
    return document.webhooks().stream()
        .filter(webhook -> !isTold(document, webhook))
        .flatMap(webhook -> contradiction(document, names, webhook).stream());
  }

  private static Optional<Flaw> contradiction(
      LintedDocument document, Set<String> names, Webhook webhook) {
    return constants(document, webhook).entrySet().stream()
        .filter(constant -> namesEvent(constant.getKey(), constant.getValue(), names))
        .findFirst()
        .map(constant -> flaw(document, webhook, constant.getKey(), texts(constant.getValue())));
  }

  private static Flaw flaw(
      LintedDocument document, Webhook webhook, String property, List<String> texts) {
    JsonPointer schema = PayloadValidator.jsonBody(webhook).orElseThrow().schema();
    JsonPointer place =
        document.facts().of(schema).properties().getOrDefault(property, document.resolve(schema));
    String message =
        texts.size() == 1
            ? "'" + property + "' of '" + webhook.name() + "' is always '" + texts.get(0) + "'"
            : "'" + property + "' does not list '" + webhook.name() + "', whose body it is in";
    String hint =
        texts.size() == 1
            ? "Write the same name in both places"
            : "Add it to the list, or correct the webhook's name";
    return new Flaw(place, message, hint);
  }

  /** Whether a field names the event: one constant under a usual name, or a list of events. */
  private static boolean namesEvent(String property, Set<JsonNode> values, Set<String> events) {
    String plain = property.replaceAll("[_.-]", "").toLowerCase(Locale.ROOT);
    return USUAL.contains(plain)
        && values.stream().allMatch(JsonNode::isString)
        && (values.size() == 1 || texts(values).stream().anyMatch(events::contains));
  }

  private static Stream<Flaw> anonymous(LintedDocument document) {
    Set<String> names = names(document);
    if (names.size() < 2) {
      return Stream.empty();
    }
    return document.webhooks().stream()
        .filter(webhook -> !isTold(document, webhook))
        .filter(webhook -> contradiction(document, names, webhook).isEmpty())
        .flatMap(
            webhook ->
                PayloadValidator.jsonBody(webhook).stream()
                    .map(
                        body ->
                            new Flaw(
                                body.schema(),
                                "nothing in the body of '"
                                    + webhook.name()
                                    + "' says which event it is",
                                "Add a required property such as 'type', with 'type: string' and"
                                    + " 'const: "
                                    + webhook.name()
                                    + "'")));
  }

  /** Whether the webhook's name is a constant in its body or in one of its headers. */
  private static boolean isTold(LintedDocument document, Webhook webhook) {
    Stream<Set<JsonNode>> headers =
        webhook.parameters().stream()
            .map(parameter -> document.facts().of(parameter.schema()).values())
            .flatMap(Stream::ofNullable);
    return Stream.concat(constants(document, webhook).values().stream(), headers)
        .anyMatch(values -> texts(values).contains(webhook.name()));
  }

  private static Map<String, Set<JsonNode>> constants(LintedDocument document, Webhook webhook) {
    return PayloadValidator.jsonBody(webhook)
        .map(body -> document.facts().constants(body.schema()))
        .orElse(Map.of());
  }

  private static Set<String> names(LintedDocument document) {
    return document.webhooks().stream().map(Webhook::name).collect(Collectors.toSet());
  }

  private static List<String> texts(Collection<JsonNode> values) {
    return values.stream().filter(JsonNode::isString).map(JsonNode::asString).toList();
  }
}
