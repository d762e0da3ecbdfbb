package dev.queuewebhooks.tooling.rehearsal;

import dev.queuewebhooks.tooling.document.PayloadValidator;
import dev.queuewebhooks.tooling.document.Verdict;
import dev.queuewebhooks.tooling.document.Webhook;
import dev.queuewebhooks.tooling.document.WebhookDocument;
import dev.queuewebhooks.tooling.document.payloads.Mutant;
import dev.queuewebhooks.tooling.document.payloads.PayloadMaker;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Other bodies for a JSON body, as its document allows or forbids them. */
final class BodyVariants {
  private static final String FIELD = "rehearsedUnknownField";
  private static final JsonNode TEXT = JsonNodeFactory.instance.stringNode("rehearsedUnknown");

  private final WebhookDocument document;
  private final PayloadValidator validator;
  private final PayloadMaker maker;

  BodyVariants(WebhookDocument document, PayloadValidator validator, PayloadMaker maker) {
    this.document = document;
    this.validator = validator;
    this.maker = maker;
  }

  /** With one character changed, and valid all the same: only its signature tells. */
  Optional<JsonNode> tampered(Webhook webhook, JsonNode body) {
    return JsonPlaces.of(body).stream()
        .flatMap(place -> touched(body.at(place)).map(value -> JsonPlaces.with(body, place, value)))
        .filter(other -> isStill(webhook, body, other))
        .findFirst();
  }

  private static Stream<JsonNode> touched(JsonNode value) {
    JsonNodeFactory nodes = JsonNodeFactory.instance;
    String text = value.isString() ? value.asString() : "";
    if (!text.isEmpty()) {
      String start = text.substring(0, text.length() - 1);
      String other = text.endsWith("1") ? "2" : "1";
      return Stream.of(nodes.stringNode(start + other), nodes.stringNode(start + "b"));
    }
    return value.isIntegralNumber()
        ? Stream.of(nodes.numberNode(value.bigIntegerValue().flipBit(0)))
        : Stream.empty();
  }

  private boolean isStill(Webhook webhook, JsonNode body, JsonNode other) {
    return validator.validate(webhook, other).isEmpty()
        && validator.identify(other).equals(validator.identify(body));
  }

  /** As an event that the document has not, where the body says which one it is. */
  Optional<JsonNode> ofUnknownEvent(Webhook webhook, JsonNode body) {
    return JsonPlaces.of(body).stream()
        .filter(place -> body.at(place).isString())
        .filter(place -> tells(webhook, body, place))
        .map(place -> JsonPlaces.with(body, place, TEXT))
        .findFirst();
  }

  /** Where there is one event only, its name is all that can be recognised. */
  private boolean tells(Webhook webhook, JsonNode body, JsonPointer place) {
    JsonNode other = JsonPlaces.with(body, place, TEXT);
    if (document.webhooks().size() == 1) {
      return body.at(place).asString().equals(webhook.name())
          && !validator.validate(webhook, other).isEmpty();
    }
    Verdict verdict = validator.check(other);
    return verdict.webhook() == null && verdict.violations().get(0).pointer().equals(place);
  }

  /** With an unknown value in each enumeration that may grow. */
  Optional<JsonNode> withUnknownValues(JsonPointer schema, JsonNode body) {
    Set<JsonPointer> places = new OpenEnums(document, validator).in(schema, body);
    JsonNode other = body;
    for (JsonPointer place : places) {
      other = JsonPlaces.with(other, place, TEXT);
    }
    return places.isEmpty() ? Optional.empty() : Optional.of(other);
  }

  /** With an unknown field in each object that may have one. */
  Optional<JsonNode> withUnknownFields(Webhook webhook, JsonNode body) {
    JsonNode other = body;
    for (JsonPointer place : JsonPlaces.of(body)) {
      if (other.at(place) instanceof ObjectNode object) {
        JsonNode more = JsonPlaces.with(other, place, object.deepCopy().set(FIELD, TEXT));
        other = validator.validate(webhook, more).isEmpty() ? more : other;
      }
    }
    return other.equals(body) ? Optional.empty() : Optional.of(other);
  }

  /** In the other form that receivers accept. */
  Optional<JsonNode> inOtherForm(JsonNode body) {
    return document.alternateEnvelope().flatMap(form -> form.apply(body));
  }

  /** Without a required field, but still the same event. */
  Optional<JsonNode> incomplete(Webhook webhook, JsonNode body) {
    return maker.mutants(webhook, body).invalid().stream()
        .filter(mutant -> mutant.name().startsWith("without "))
        .map(Mutant::value)
        .filter(other -> webhook.equals(validator.check(other).webhook()))
        .findFirst();
  }
}
