package dev.queuewebhooks.tooling.document.deliveries;

import dev.queuewebhooks.tooling.document.Parameter;
import dev.queuewebhooks.tooling.document.PayloadValidator;
import dev.queuewebhooks.tooling.document.Webhook;
import dev.queuewebhooks.tooling.document.WebhookDocument;
import dev.queuewebhooks.tooling.document.payloads.PayloadMaker;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/**
 * Values for the header fields and query parameters that a document demands, such as the name of
 * the event: what it says itself, or else what is made from the schema.
 */
final class DemandedParameters {
  /** OpenAPI 3.1.1, section 4.8.12.1: descriptions of these parameters are ignored. */
  private static final List<String> IGNORED = List.of("accept", "authorization", "content-type");

  private static final String ONE_LINE = "[!-~]([ !-~]*[!-~])?";

  private final WebhookDocument document;
  private @Nullable PayloadMaker maker;

  DemandedParameters(WebhookDocument document) {
    this.document = document;
  }

  /** Value by name. Never those that the sender makes itself. */
  Map<String, String> headers(Webhook webhook) {
    Map<String, String> fields = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    fields.putAll(in("header", webhook, this::value));
    return fields;
  }

  /** Value by name, of those that have one in the document. */
  Map<String, String> declaredHeaders(Webhook webhook) {
    return in("header", webhook, this::declared);
  }

  /** Values by name. */
  Map<String, List<String>> query(Webhook webhook) {
    Map<String, List<String>> fields = new LinkedHashMap<>();
    in("query", webhook, this::value).forEach((name, value) -> fields.put(name, List.of(value)));
    return fields;
  }

  private static Map<String, String> in(
      String place, Webhook webhook, Function<Parameter, Optional<String>> source) {
    Map<String, String> values = new LinkedHashMap<>();
    for (Parameter parameter : webhook.parameters()) {
      String name = parameter.name().toLowerCase(Locale.ROOT);
      boolean own = name.startsWith("webhook-") || IGNORED.contains(name);
      if (parameter.in().equals(place) && parameter.required() && !own) {
        source.apply(parameter).ifPresent(value -> values.put(parameter.name(), value));
      }
    }
    return values;
  }

  private Optional<String> value(Parameter parameter) {
    return declared(parameter).or(() -> made(parameter.schema()));
  }

  private Optional<String> declared(Parameter parameter) {
    JsonNode schema = document.at(document.resolve(parameter.schema()));
    JsonNode declared = document.at(parameter.schema().head());
    return Stream.of(
            schema.path("const"),
            schema.path("enum").path(0),
            declared.path("example"),
            schema.path("example"),
            schema.path("examples").path(0),
            schema.path("default"))
        .filter(JsonNode::isValueNode)
        .map(JsonNode::asString)
        .filter(text -> !text.isBlank())
        .findFirst();
  }

  private Optional<String> made(JsonPointer schema) {
    if (document.at(schema).isMissingNode()) {
      return Optional.empty();
    }
    return maker().valid(schema, 1).payloads().stream()
        .map(made -> made.value().isValueNode() ? made.value().asString() : made.value().toString())
        .filter(text -> text.matches(ONE_LINE))
        .findFirst();
  }

  private PayloadMaker maker() {
    if (maker == null) {
      maker = new PayloadMaker(document, PayloadValidator.of(document));
    }
    return maker;
  }
}
