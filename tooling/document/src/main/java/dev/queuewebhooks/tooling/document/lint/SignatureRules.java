package dev.queuewebhooks.tooling.document.lint;

import dev.queuewebhooks.tooling.document.Parameter;
import dev.queuewebhooks.tooling.document.Webhook;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/** What is asked of the headers by which a receiver verifies an event. */
final class SignatureRules {

  /** Standard Webhooks 1.0, section "Webhook headers". */
  private static final List<String> STANDARD =
      List.of("webhook-id", "webhook-timestamp", "webhook-signature");

  private static final Pattern SIGNATURE = Pattern.compile("signature|hmac|digest");

  private SignatureRules() {}

  static List<LintRule> all() {
    return List.of(
        LintRule.warning(
            "WH090",
            "The headers of the signature are declared",
            "Anybody can send a request to a receiver's address. How it can tell the real sender is"
                + " part of the contract, and without declared headers neither generated code nor"
                + " documentation can help with it.",
            SignatureRules::undeclared),
        LintRule.warning(
            "WH091",
            "The headers of the signature have a pattern",
            "A pattern says what a header looks like, so that a malformed one is refused before any"
                + " key is touched, and every implementation draws the line at the same place.",
            document -> flaws(document, it -> !hasForm(document, it), "has no pattern", "Add one")),
        LintRule.warning(
            "WH092",
            "The headers of the signature are required",
            "An optional signature is one that an attacker leaves out.",
            document ->
                flaws(document, it -> !it.required(), "may be left out", "Add 'required: true'")));
  }

  private static Stream<Flaw> undeclared(LintedDocument document) {
    return document.webhooks().stream().flatMap(SignatureRules::undeclared);
  }

  private static Stream<Flaw> undeclared(Webhook webhook) {
    List<String> missing = missing(webhook);
    String message =
        missing.equals(STANDARD)
            ? "'" + webhook.name() + "' declares no header with a signature"
            : "'" + webhook.name() + "' declares a signature without " + Names.list(missing);
    return missing.isEmpty()
        ? Stream.of()
        : Stream.of(
            new Flaw(
                webhook.pointer(), message, "Declare header parameters: " + Names.list(missing)));
  }

  /** The standard ones that are not there; none when there is another signature. */
  private static List<String> missing(Webhook webhook) {
    List<String> names =
        webhook.parameters().stream()
            .filter(SignatureRules::isHeader)
            .map(SignatureRules::name)
            .toList();
    List<String> missing = new ArrayList<>(STANDARD);
    missing.removeAll(names);
    boolean other = names.stream().anyMatch(name -> SIGNATURE.matcher(name).find());
    return other && !names.contains("webhook-signature") ? List.of() : missing;
  }

  private static Stream<Flaw> flaws(
      LintedDocument document, Predicate<Parameter> isWrong, String what, String hint) {
    return document.webhooks().stream()
        .flatMap(webhook -> webhook.parameters().stream())
        .filter(SignatureRules::isHeader)
        .filter(it -> STANDARD.contains(name(it)) || SIGNATURE.matcher(name(it)).find())
        .filter(isWrong)
        .map(
            it ->
                new Flaw(LintedDocument.owner(it), "the header '" + it.name() + "' " + what, hint));
  }

  private static boolean isHeader(Parameter parameter) {
    return parameter.in().equals("header");
  }

  private static String name(Parameter parameter) {
    return parameter.name().toLowerCase(Locale.ROOT);
  }

  /** Whether the schema says more than that it is a text. */
  private static boolean hasForm(LintedDocument document, Parameter header) {
    JsonPointer pointer = document.resolve(header.schema());
    JsonNode schema = document.at(pointer);
    Facts facts = document.facts().of(pointer);
    return schema.has("pattern")
        || facts.values() != null
        || facts.types().equals(Set.of("integer"));
  }
}
