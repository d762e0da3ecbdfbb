package dev.queuewebhooks.tooling.stub;

import dev.queuewebhooks.tooling.document.Parameter;
import dev.queuewebhooks.tooling.document.PayloadValidator;
import dev.queuewebhooks.tooling.document.Violation;
import dev.queuewebhooks.tooling.document.Webhook;
import dev.queuewebhooks.tooling.document.WebhookDocument;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** The header fields that a document describes for its events. */
final class HeaderFields {
  private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9][0-9]{0,17})(\\.[0-9]{1,17})?");

  private final WebhookDocument document;
  private final PayloadValidator validator;

  HeaderFields(WebhookDocument document, PayloadValidator validator) {
    this.document = document;
    this.validator = validator;
  }

  /** What is wrong with the header fields of a request that is this event. */
  List<String> problems(Webhook webhook, Incoming request) {
    List<String> problems = new ArrayList<>();
    for (Parameter parameter : headers(webhook)) {
      List<String> values = request.all(parameter.name());
      if (values.isEmpty() && parameter.required()) {
        problems.add("header " + parameter.name() + ": is missing");
      }
      for (String value : values) {
        violations(parameter.schema(), value)
            .forEach(each -> problems.add("header " + parameter.name() + ": " + each.message()));
      }
    }
    return problems;
  }

  /** Header fields are text: {@code 3} may stand for the text or the number. */
  private List<Violation> violations(JsonPointer schema, String value) {
    if (document.at(schema).isMissingNode()) {
      return List.of();
    }
    List<Violation> asText = validator.validate(schema, JsonNodeFactory.instance.stringNode(value));
    Optional<List<Violation>> asScalar =
        asText.isEmpty()
            ? Optional.empty()
            : scalar(value).map(node -> validator.validate(schema, node));
    return asScalar.filter(violations -> violations.isEmpty() || !mayBeText(schema)).orElse(asText);
  }

  private boolean mayBeText(JsonPointer schema) {
    JsonNode type = document.at(document.resolve(schema)).path("type");
    return type.isMissingNode()
        || type.asString("").equals("string")
        || type.valueStream().anyMatch(one -> one.asString("").equals("string"));
  }

  private static Optional<JsonNode> scalar(String value) {
    if (NUMBER.matcher(value).matches()) {
      return Optional.of(JsonNodeFactory.instance.numberNode(new BigDecimal(value)));
    }
    return value.equals("true") || value.equals("false")
        ? Optional.of(JsonNodeFactory.instance.booleanNode(value.equals("true")))
        : Optional.empty();
  }

  /** The events of which some header field says that this request is one of them. */
  List<Webhook> named(List<Webhook> webhooks, Incoming request) {
    return webhooks.stream().filter(webhook -> isNamed(webhook, request)).toList();
  }

  private boolean isNamed(Webhook webhook, Incoming request) {
    return headers(webhook).stream()
        .anyMatch(
            parameter ->
                request.all(parameter.name()).size() == 1
                    && names(parameter, webhook).contains(request.all(parameter.name()).get(0)));
  }

  /** The constant that a header has for this event; some documents only have it as an example. */
  private Set<String> names(Parameter parameter, Webhook webhook) {
    JsonNode schema = document.at(document.resolve(parameter.schema()));
    if (schema.has("const")) {
      return Set.of(schema.path("const").asString(""));
    }
    Set<String> texts = new HashSet<>();
    schema.path("enum").forEach(value -> texts.add(value.asString("")));
    if (texts.isEmpty()) {
      JsonNode declared = document.at(parameter.schema().head());
      return Set.of(declared.path("example").asString(schema.path("example").asString("")));
    }
    return texts.contains(webhook.name()) ? Set.of(webhook.name()) : texts;
  }

  private static List<Parameter> headers(Webhook webhook) {
    return webhook.parameters().stream().filter(one -> one.in().equals("header")).toList();
  }
}
