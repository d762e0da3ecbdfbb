package dev.queuewebhooks.tooling.document.lint;

import dev.queuewebhooks.tooling.document.DocumentException;
import dev.queuewebhooks.tooling.document.PayloadValidator;
import dev.queuewebhooks.tooling.document.Violation;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonPointer;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is asked of examples. */
final class ExampleRules {

  private static final int MAX_BYTES = 20_000;

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .build();

  private ExampleRules() {}

  static List<LintRule> all() {
    return List.of(
        LintRule.error(
            "WH030",
            "Examples fit their schemas",
            "People build to examples, and tests are made of them. An example that its own schema"
                + " refuses says that one of the two is wrong. Examples of bodies, parameters and"
                + " headers and those in schemas are checked, and texts that contain JSON.",
            ExampleRules::invalid),
        LintRule.warning(
            "WH080",
            "Every event has an example",
            "An example shows in ten lines what a schema says in a hundred, and it is what mock"
                + " servers, documentation and tests start from.",
            ExampleRules::missing),
        LintRule.warning(
            "WH081",
            "An example has at most 20 kB",
            "Nobody reads a larger one, and many receivers and tools refuse it. Counted is JSON"
                + " without blanks, in UTF-8.",
            ExampleRules::large),
        LintRule.warning(
            "WH082",
            "An example is a value, not a text that contains JSON",
            "The text is what tools show, check and send: quoted, with every line break escaped.",
            ExampleRules::quoted));
  }

  private static Stream<Flaw> invalid(LintedDocument document) {
    return document.validator().stream()
        .flatMap(
            validator ->
                ExamplePlace.all(document)
                    .flatMap(example -> invalid(document, validator, example)));
  }

  private static Stream<Flaw> invalid(
      LintedDocument document, PayloadValidator validator, ExamplePlace example) {
    JsonNode value = document.at(example.value());
    List<Violation> violations = violations(validator, example, value);
    Optional<JsonNode> content = violations.isEmpty() ? Optional.empty() : content(value);
    if (content.isPresent()) {
      return violations(validator, example, content.get()).stream()
          .map(violation -> flaw(example, example.value(), "in its text, " + violation));
    }
    return violations.stream()
        .map(
            violation ->
                flaw(example, example.value().append(violation.pointer()), violation.message()));
  }

  private static Flaw flaw(ExamplePlace example, JsonPointer place, String problem) {
    String message = example.what() + " does not fit its schema: " + problem;
    return new Flaw(place, message, "Correct the example or the schema");
  }

  private static List<Violation> violations(
      PayloadValidator validator, ExamplePlace example, JsonNode value) {
    try {
      return validator.validate(example.schema(), value);
    } catch (DocumentException e) {
      return List.of(new Violation(JsonPointer.empty(), e.findings().get(0).message()));
    }
  }

  /** The object or list that a text contains as JSON. */
  private static Optional<JsonNode> content(JsonNode value) {
    if (!value.isString()) {
      return Optional.empty();
    }
    try {
      return Optional.of(JSON.readTree(value.asString())).filter(JsonNode::isContainer);
    } catch (JacksonException e) {
      return Optional.empty();
    }
  }

  private static Stream<Flaw> missing(LintedDocument document) {
    return document.webhooks().stream()
        .flatMap(
            webhook ->
                PayloadValidator.jsonBody(webhook).stream()
                    .filter(body -> !document.at(body.schema()).isMissingNode())
                    .filter(body -> !hasExample(document, body.schema().head()))
                    .filter(body -> !hasExample(document, document.target(body)))
                    .map(
                        body ->
                            new Flaw(
                                body.schema().head(),
                                "'" + webhook.name() + "' has no example",
                                "Add 'examples' beside the schema")));
  }

  private static boolean hasExample(LintedDocument document, JsonPointer owner) {
    return document.at(owner).has("example") || !document.at(owner).path("examples").isEmpty();
  }

  private static Stream<Flaw> large(LintedDocument document) {
    return ExamplePlace.sent(document)
        .flatMap(
            example -> {
              int size = size(document.at(example.value()));
              String message = example.what() + " has " + size / 1000 + " kB";
              return size <= MAX_BYTES
                  ? Stream.of()
                  : Stream.of(
                      new Flaw(example.value(), message, "Shorten it to what a reader needs"));
            });
  }

  private static int size(JsonNode value) {
    String text = value.isString() ? value.asString() : value.toString();
    return text.getBytes(StandardCharsets.UTF_8).length;
  }

  private static Stream<Flaw> quoted(LintedDocument document) {
    return ExamplePlace.sent(document)
        .filter(example -> !document.facts().of(example.schema()).types().contains("string"))
        .filter(example -> content(document.at(example.value())).isPresent())
        .map(
            example ->
                new Flaw(
                    example.value(),
                    example.what() + " is a text that contains JSON",
                    "Write the value itself, without quotes"));
  }
}
