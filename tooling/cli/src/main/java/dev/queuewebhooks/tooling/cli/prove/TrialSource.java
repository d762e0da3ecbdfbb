package dev.queuewebhooks.tooling.cli.prove;

import dev.queuewebhooks.tooling.codegen.model.EventModel;
import dev.queuewebhooks.tooling.codegen.model.Payload;
import dev.queuewebhooks.tooling.document.Body;
import dev.queuewebhooks.tooling.document.Example;
import dev.queuewebhooks.tooling.document.PayloadValidator;
import dev.queuewebhooks.tooling.document.Violation;
import dev.queuewebhooks.tooling.document.Webhook;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Collects what generated code is tried on: the document's examples, and the given payloads. */
final class TrialSource {

  private final PayloadValidator validator;
  private final List<GivenPayload> payloads;

  TrialSource(PayloadValidator validator, List<GivenPayload> payloads) {
    this.validator = validator;
    this.payloads = payloads;
  }

  /**
   * The trials of one event.
   *
   * @param skipped how many examples are left out, because the document itself does not allow them
   */
  record Trials(List<Trial> trials, int skipped) {}

  Trials of(EventModel event) {
    List<Trial> trials = new ArrayList<>();
    int skipped = 0;
    if (event.payload() instanceof Payload.None) {
      trials.add(new Trial("request", new byte[0], ""));
    } else if (event.payload() instanceof Payload.Bytes bytes) {
      trials.addAll(texts(event.webhook(), bytes.contentType()));
    } else {
      Optional<Body> body = RequestFor.typedBody(event.webhook());
      for (Example example : body.map(Body::examples).orElse(List.of())) {
        Optional<JsonNode> valid = valid(event.webhook(), example.value());
        valid.ifPresent(value -> trials.add(new Trial(nameOf(example), Json.bytes(value), "")));
        skipped += valid.isPresent() ? 0 : 1;
      }
    }
    for (GivenPayload payload : payloads) {
      if (payload.event().equals(event.name())) {
        String doubt = event.isTyped() ? doubt(event.webhook(), payload.content()) : "";
        trials.add(new Trial("payload " + payload.file(), payload.content(), doubt));
      }
    }
    return new Trials(trials, skipped);
  }

  private static String nameOf(Example example) {
    return example.name().equals("example") ? "example" : "example '" + example.name() + "'";
  }

  /** The value as it is, or else the JSON that it is the text of; empty if neither is valid. */
  private Optional<JsonNode> valid(Webhook webhook, JsonNode value) {
    if (validator.validate(webhook, value).isEmpty()) {
      return Optional.of(value);
    }
    if (!value.isString()) {
      return Optional.empty();
    }
    try {
      JsonNode parsed = Json.tree(value.asString().getBytes(StandardCharsets.UTF_8));
      return Optional.of(parsed).filter(some -> validator.validate(webhook, some).isEmpty());
    } catch (JacksonException e) {
      return Optional.empty();
    }
  }

  private String doubt(Webhook webhook, byte[] payload) {
    return validator.validate(webhook, payload).stream()
        .map(Violation::toString)
        .collect(Collectors.joining(", "));
  }

  /** A body that is not JSON is any bytes, so that there is always one. */
  private static List<Trial> texts(Webhook webhook, String contentType) {
    List<Trial> examples =
        webhook.bodies().stream()
            .filter(body -> body.contentType().equals(contentType))
            .flatMap(body -> body.examples().stream())
            .map(example -> new Trial(nameOf(example), text(example.value()), ""))
            .toList();
    return examples.isEmpty() ? List.of(new Trial("request", new byte[] {1, 2}, "")) : examples;
  }

  private static byte[] text(JsonNode value) {
    return value.isString() ? value.asString().getBytes(StandardCharsets.UTF_8) : Json.bytes(value);
  }
}
