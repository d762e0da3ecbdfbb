package dev.queuewebhooks.tooling.rehearsal;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.queuewebhooks.tooling.document.PayloadValidator;
import dev.queuewebhooks.tooling.document.Webhook;
import dev.queuewebhooks.tooling.document.WebhookDocument;
import dev.queuewebhooks.tooling.document.deliveries.Samples;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/** What newer senders send to older receivers, and what no sender sends. */
final class Growth {
  private static final String UNKNOWN = "rehearsedUnknown";
  private static final String NO_JSON = "the event has no body in JSON";

  private final Desk desk;
  private final WebhookDocument document;
  private final BodyVariants variants;

  Growth(Desk desk, WebhookDocument document, BodyVariants variants) {
    this.desk = desk;
    this.document = document;
    this.variants = variants;
  }

  /** An event that the document has not, in place of one that it has. */
  Step unknownEvent(Subject subject) {
    Expectation expectation = Scenario.UNKNOWN_EVENT.expectation();
    Optional<String> header = tellingHeader();
    if (header.isPresent()) {
      return Step.sending(
          expectation, () -> desk.signed(desk.plain(subject).with(header.get(), UNKNOWN)));
    }
    Optional<JsonNode> other =
        subject.json().flatMap(body -> variants.ofUnknownEvent(subject.webhook(), body));
    return body(expectation, subject, other, "nothing in the request says which event it is");
  }

  /** The header that has one value for this event, and another one for another event. */
  private Optional<String> tellingHeader() {
    Samples samples = new Samples(document);
    Map<String, Set<String>> values = new HashMap<>();
    for (Webhook webhook : document.webhooks()) {
      samples
          .payload(Optional.of(webhook), "", new byte[0])
          .headers()
          .forEach((name, value) -> values.computeIfAbsent(name, it -> new TreeSet<>()).add(value));
    }
    return values.keySet().stream().filter(name -> values.get(name).size() > 1).findFirst();
  }

  /** What may be added to one event, and what must not be left out. */
  List<Step> of(Subject subject) {
    String event = subject.event();
    Optional<JsonNode> body = subject.json();
    String lack = body.isPresent() ? "" : NO_JSON;
    Webhook webhook = subject.webhook();
    List<Step> steps = new ArrayList<>();
    steps.add(
        body(
            Scenario.EXTRA_FIELDS.expectation(event),
            subject,
            body.flatMap(json -> variants.withUnknownFields(webhook, json)),
            or(lack, "the schema allows no unknown fields")));
    steps.add(
        body(
            Scenario.UNKNOWN_VALUE.expectation(event),
            subject,
            body.flatMap(json -> withUnknownValues(webhook, json)),
            or(lack, "this body has no value of an enumeration that may grow")));
    if (document.alternateEnvelope().isPresent()) {
      steps.add(
          body(
              Scenario.OTHER_ENVELOPE.expectation(event),
              subject,
              body.flatMap(variants::inOtherForm),
              or(lack, "this body has not what the other form is made of")));
    }
    steps.add(
        body(
            Scenario.MISSING_FIELD.expectation(event),
            subject,
            body.flatMap(json -> variants.incomplete(webhook, json)),
            or(lack, "no field is required but what says which event it is")));
    return steps;
  }

  private Optional<JsonNode> withUnknownValues(Webhook webhook, JsonNode json) {
    return PayloadValidator.jsonBody(webhook)
        .flatMap(declared -> variants.withUnknownValues(declared.schema(), json));
  }

  private static String or(String lack, String other) {
    return lack.isEmpty() ? other : lack;
  }

  private Step body(
      Expectation expectation, Subject subject, Optional<JsonNode> other, String lack) {
    return Step.with(
        expectation,
        other,
        lack,
        body -> desk.signed(desk.plain(subject).withBody(body.toString().getBytes(UTF_8))));
  }
}
