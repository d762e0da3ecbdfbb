package dev.queuewebhooks.contracts.agreement;

import dev.queuewebhooks.contracts.Sample;
import dev.queuewebhooks.tooling.document.PayloadValidator;
import dev.queuewebhooks.tooling.document.Webhook;
import dev.queuewebhooks.tooling.document.WebhookDocument;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * How far sender, document and receiver agree about what is valid.
 *
 * @param events how many events were tried
 * @param payloads how many valid payloads were sent
 * @param losses what went wrong with those
 * @param checked how a receiver did that checks bodies against the published schemas
 * @param unchecked how one did that only reads them
 */
record Agreement(
    int events, int payloads, List<String> losses, MutationScore checked, MutationScore unchecked) {

  static Agreement of(WebhookDocument document) throws IOException {
    PayloadValidator validator = PayloadValidator.of(document);
    MadeSamples made = new MadeSamples(document, validator);
    Map<String, JsonNode> mutants = new LinkedHashMap<>();
    List<String> losses = new ArrayList<>();
    int payloads = 0;
    try (RoundTrip roundTrip = RoundTrip.start(validator)) {
      for (Webhook webhook : document.webhooks()) {
        List<Sample> valid = made.valid(webhook);
        payloads += valid.size();
        valid.forEach(sample -> losses.addAll(roundTrip.problems(sample)));
        mutants.putAll(made.invalid(valid));
      }
    }
    return new Agreement(
        document.webhooks().size(),
        payloads,
        List.copyOf(losses),
        MutationScore.of(mutants, TestedReceiver.checking()::refuses),
        MutationScore.of(mutants, TestedReceiver.unchecking()::refuses));
  }

  /** One line for the output of the build. */
  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "agreement: %d events, %d valid payloads %s, %d of %d mutants refused: "
            + "mutation score %.3f (%.3f without the schema check)",
        events,
        payloads,
        losses.isEmpty() ? "accepted and kept" : "tried with " + losses.size() + " losses",
        checked.refused(),
        checked.mutants(),
        checked.value(),
        unchecked.value());
  }
}
