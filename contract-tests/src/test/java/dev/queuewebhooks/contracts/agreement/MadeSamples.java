package dev.queuewebhooks.contracts.agreement;

import dev.queuewebhooks.contracts.Sample;
import dev.queuewebhooks.tooling.document.PayloadValidator;
import dev.queuewebhooks.tooling.document.Webhook;
import dev.queuewebhooks.tooling.document.WebhookDocument;
import dev.queuewebhooks.tooling.document.payloads.MadePayloads;
import dev.queuewebhooks.tooling.document.payloads.Mutant;
import dev.queuewebhooks.tooling.document.payloads.PayloadMaker;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/** The payloads that both sides are tried with, made from the schemas of a document. */
final class MadeSamples {
  private static final int MOST_OF_AN_EVENT = 1_000;

  /** Hardly anything new can be done wrong in the payloads after these. */
  private static final int MOST_THAT_ARE_SPOILT = 40;

  private final PayloadMaker maker;

  MadeSamples(WebhookDocument document, PayloadValidator validator) {
    this.maker = new PayloadMaker(document, validator);
  }

  /**
   * Valid payloads of an event: its examples and those that were made.
   *
   * @throws IllegalStateException when there is a part of the schema that no value is made of
   */
  List<Sample> valid(Webhook webhook) {
    JsonPointer schema = PayloadValidator.jsonBody(webhook).orElseThrow().schema();
    MadePayloads made = maker.valid(schema, MOST_OF_AN_EVENT);
    if (!made.gaps().isEmpty()) {
      throw new IllegalStateException(webhook.name() + " cannot be made wholly: " + made.gaps());
    }
    List<Sample> samples = new ArrayList<>(Sample.of(webhook));
    made.payloads()
        .forEach(payload -> samples.add(new Sample(webhook, payload.name(), payload.value())));
    return samples;
  }

  /**
   * Invalid payloads with one thing wrong in each, one for each thing and place.
   *
   * @param valid payloads of one event
   * @return by the event and what is wrong
   */
  Map<String, JsonNode> invalid(List<Sample> valid) {
    Map<String, JsonNode> mutants = new LinkedHashMap<>();
    for (Sample sample : valid.stream().limit(MOST_THAT_ARE_SPOILT).toList()) {
      for (Mutant mutant : maker.mutants(sample.webhook(), sample.payload()).invalid()) {
        mutants.putIfAbsent(sample.event() + ": " + mutant.name(), mutant.value());
      }
    }
    return mutants;
  }
}
