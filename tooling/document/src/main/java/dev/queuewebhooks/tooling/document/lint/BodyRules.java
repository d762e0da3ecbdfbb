package dev.queuewebhooks.tooling.document.lint;

import dev.queuewebhooks.tooling.document.Body;
import dev.queuewebhooks.tooling.document.PayloadValidator;
import dev.queuewebhooks.tooling.document.Webhook;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.core.JsonPointer;

/** What is asked of the body that a webhook sends. */
final class BodyRules {

  /** Methods with which no body is sent. */
  private static final Set<String> WITHOUT_BODY =
      Set.of("GET", "HEAD", "DELETE", "OPTIONS", "TRACE");

  private BodyRules() {}

  static List<LintRule> all() {
    return List.of(
        LintRule.error(
            "WH050",
            "An event has a request body",
            "The body is what the event says. Without one there is nothing to generate a type"
                + " from, and nothing that a receiver could check.",
            BodyRules::missing),
        LintRule.error(
            "WH051",
            "The body is JSON",
            "Types are generated from JSON, and payloads are checked as JSON: application/json or a"
                + " content type that ends with +json.",
            BodyRules::notJson),
        LintRule.error(
            "WH052",
            "The body has a schema",
            "A body without a schema accepts everything, so nothing can be generated or checked.",
            BodyRules::withoutSchema),
        LintRule.warning(
            "WH053",
            "The schema of a body has a name of its own",
            "A schema that is written inside the webhook has no name. Each generator invents one,"
                + " each another one, and it changes when the document does.",
            BodyRules::unnamed),
        LintRule.warning(
            "WH054",
            "The body is required",
            "In OpenAPI a body may be left out unless it says 'required: true', so receivers would"
                + " have to expect an event that says nothing.",
            BodyRules::optional));
  }

  private static Stream<Flaw> missing(LintedDocument document) {
    return document.webhooks().stream()
        .filter(webhook -> webhook.bodies().isEmpty() && !WITHOUT_BODY.contains(webhook.method()))
        .map(
            webhook ->
                new Flaw(
                    content(document, webhook),
                    "'" + webhook.name() + "' has no request body",
                    "Add a requestBody with content application/json and a schema"));
  }

  private static Stream<Flaw> notJson(LintedDocument document) {
    return document.webhooks().stream()
        .filter(webhook -> !webhook.bodies().isEmpty())
        .filter(webhook -> PayloadValidator.jsonBody(webhook).isEmpty())
        .map(
            webhook ->
                new Flaw(
                    content(document, webhook),
                    "the body of '"
                        + webhook.name()
                        + "' is "
                        + Names.list(webhook.bodies().stream().map(Body::contentType).toList())
                        + " and not JSON",
                    "Describe it as application/json"));
  }

  private static Stream<Flaw> withoutSchema(LintedDocument document) {
    return document.webhooks().stream()
        .flatMap(
            webhook ->
                PayloadValidator.jsonBody(webhook).stream()
                    .filter(body -> document.at(body.schema()).isMissingNode())
                    .map(
                        body ->
                            new Flaw(
                                body.schema().head(),
                                "the body of '" + webhook.name() + "' has no schema",
                                "Add a schema, by a $ref to one with a name")));
  }

  private static Stream<Flaw> unnamed(LintedDocument document) {
    return document.webhooks().stream()
        .flatMap(
            webhook ->
                PayloadValidator.jsonBody(webhook).stream()
                    .filter(body -> !document.at(body.schema()).isMissingNode())
                    .filter(body -> !document.at(body.schema()).has("$ref"))
                    .map(
                        body ->
                            new Flaw(
                                body.schema(),
                                "the schema of the body of '"
                                    + webhook.name()
                                    + "' is written in the webhook and has no name",
                                "Move it to components/schemas, or to a file of its own, and refer"
                                    + " to it with $ref")));
  }

  private static Stream<Flaw> optional(LintedDocument document) {
    return document.webhooks().stream()
        .filter(webhook -> webhook.bodies().stream().anyMatch(body -> !body.required()))
        .map(
            webhook ->
                new Flaw(
                    content(document, webhook).head(),
                    "the body of '" + webhook.name() + "' may be left out",
                    "Add 'required: true' to the requestBody"));
  }

  /** The place of the body's content, or the operation when it has no body. */
  private static JsonPointer content(LintedDocument document, Webhook webhook) {
    JsonPointer body = document.resolve(webhook.pointer().appendProperty("requestBody"));
    JsonPointer content = body.appendProperty("content");
    return document.at(content).isMissingNode() ? webhook.pointer() : content;
  }
}
