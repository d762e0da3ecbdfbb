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
import java.util.function.BiFunction;
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
          .declaredHeaders(webhook)
          .forEach((name, value) -> values.computeIfAbsent(name, it -> new TreeSet<>()).add(value));
    }
    return values.keySet().stream().filter(name -> values.get(name).size() > 1).findFirst();
  }

  /**
   * What may be added to one event, and what must not be left out.
   *
   * @param taken deliveries of it; the first one that something can be made of is used
   */
  List<Step> of(List<Subject> taken) {
    String event = taken.get(0).event();
    boolean json = taken.stream().anyMatch(subject -> subject.json().isPresent());
    List<Step> steps = new ArrayList<>();
    steps.add(
        changed(
            Scenario.EXTRA_FIELDS.expectation(event),
            taken,
            variants::withUnknownFields,
            json ? "the schema allows no unknown fields" : NO_JSON));
    steps.add(
        changed(
            Scenario.UNKNOWN_VALUE.expectation(event),
            taken,
            this::withUnknownValues,
            json ? "no body has a value of an enumeration that may grow" : NO_JSON));
    if (document.alternateEnvelope().isPresent()) {
      steps.add(
          changed(
              Scenario.OTHER_ENVELOPE.expectation(event),
              taken,
              (webhook, body) -> variants.inOtherForm(body),
              json ? "no body has what the other form is made of" : NO_JSON));
    }
    steps.add(
        changed(
            Scenario.MISSING_FIELD.expectation(event),
            taken,
            variants::incomplete,
            json ? "no field is required but what says which event it is" : NO_JSON));
    return steps;
  }

  private Optional<JsonNode> withUnknownValues(Webhook webhook, JsonNode json) {
    return PayloadValidator.jsonBody(webhook)
        .flatMap(declared -> variants.withUnknownValues(declared.schema(), json));
  }

  private Step changed(
      Expectation expectation,
      List<Subject> subjects,
      BiFunction<Webhook, JsonNode, Optional<JsonNode>> change,
      String lack) {
    for (Subject subject : subjects) {
      Optional<JsonNode> other =
          subject.json().flatMap(body -> change.apply(subject.webhook(), body));
      if (other.isPresent()) {
        return body(expectation, subject, other, lack);
      }
    }
    return Step.skipping(expectation, lack);
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
