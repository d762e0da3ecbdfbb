package dev.queuewebhooks.tooling.rehearsal;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.queuewebhooks.runtime.core.FormText;
import dev.queuewebhooks.tooling.document.Body;
import dev.queuewebhooks.tooling.document.Example;
import dev.queuewebhooks.tooling.document.PayloadValidator;
import dev.queuewebhooks.tooling.document.Webhook;
import dev.queuewebhooks.tooling.document.WebhookDocument;
import dev.queuewebhooks.tooling.document.deliveries.Sample;
import dev.queuewebhooks.tooling.document.deliveries.Samples;
import dev.queuewebhooks.tooling.document.payloads.MadePayload;
import dev.queuewebhooks.tooling.document.payloads.PayloadMaker;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Makes genuine deliveries: of the valid examples, or where there is none of the schema. */
final class Subjects {
  private static final int MADE = 2;
  private static final String ANY_TYPE = "*/*";
  private static final String JSON = "application/json";

  private final WebhookDocument document;
  private final PayloadValidator validator;
  private final PayloadMaker maker;
  private final Samples samples;

  Subjects(WebhookDocument document, PayloadValidator validator, PayloadMaker maker) {
    this.document = document;
    this.validator = validator;
    this.maker = maker;
    this.samples = new Samples(document);
  }

  /** None when nothing was found that could be sent. */
  List<Subject> of(Webhook webhook) {
    Optional<Body> json =
        webhook.bodies().stream().filter(body -> body.isJson() || isAnything(body)).findFirst();
    if (json.isPresent()) {
      return values(webhook, json.get()).map(made -> json(webhook, made)).toList();
    }
    return webhook.bodies().stream()
        .findFirst()
        .map(body -> values(webhook, body).map(made -> other(webhook, body, made)).toList())
        .orElseGet(
            () -> List.of(subject(webhook, "no-body", new byte[0], Optional.<JsonNode>empty())));
  }

  private static boolean isAnything(Body body) {
    return body.contentType().equals(ANY_TYPE);
  }

  private Stream<MadePayload> values(Webhook webhook, Body body) {
    boolean anything = document.at(body.schema()).isMissingNode();
    List<MadePayload> examples =
        body.examples().stream()
            .filter(example -> anything || isValid(webhook, body, example))
            .map(example -> new MadePayload(example.name(), example.value()))
            .toList();
    if (examples.isEmpty()) {
      return anything
          ? Stream.of(new MadePayload("anything", JsonNodeFactory.instance.objectNode()))
          : made(body);
    }
    return examples.stream();
  }

  /** As much as there can be, and as little. */
  private Stream<MadePayload> made(Body body) {
    List<MadePayload> made = maker.valid(body.schema(), MADE).payloads();
    return Stream.concat(
        made.stream().limit(1),
        made.stream().skip(1).filter(other -> other.name().equals(MadePayload.LEAST)));
  }

  private boolean isValid(Webhook webhook, Body body, Example example) {
    return body.isJson()
        ? validator.validate(webhook, example.value()).isEmpty()
        : validator.isValid(body.schema(), example.value());
  }

  private Subject json(Webhook webhook, MadePayload made) {
    JsonNode value = made.value();
    return subject(webhook, made.name(), value.toString().getBytes(UTF_8), Optional.of(value));
  }

  /** A form of its members, or a text as it is. */
  private Subject other(Webhook webhook, Body body, MadePayload made) {
    String text =
        body.isForm() && made.value().isObject()
            ? FormText.print(fields(made.value()))
            : text(made.value());
    return subject(webhook, made.name(), text.getBytes(UTF_8), Optional.empty());
  }

  /** Lists as repeated fields, objects as JSON. */
  private static Map<String, List<String>> fields(JsonNode object) {
    Map<String, List<String>> fields = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> member : object.properties()) {
      JsonNode value = member.getValue();
      fields.put(
          member.getKey(),
          value.isArray()
              ? value.valueStream().map(Subjects::text).toList()
              : List.of(text(value)));
    }
    return fields;
  }

  private static String text(JsonNode value) {
    return value.isValueNode() ? value.asString() : value.toString();
  }

  private Subject subject(Webhook webhook, String name, byte[] body, Optional<JsonNode> json) {
    Sample plain = samples.payload(Optional.of(webhook), name, body);
    Sample sample = ANY_TYPE.equals(plain.contentType()) ? plain.withContentType(JSON) : plain;
    return new Subject(webhook, sample, json);
  }
}
