package dev.queuewebhooks.contracts.build;

import dev.queuewebhooks.contracts.Sample;
import dev.queuewebhooks.tooling.document.PayloadValidator;
import dev.queuewebhooks.tooling.document.WebhookDocument;
import dev.queuewebhooks.tooling.document.payloads.Mutant;
import dev.queuewebhooks.tooling.document.payloads.PayloadMaker;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;

/**
 * Derives contracts from examples by doing one thing wrong in each.
 *
 * <p>Not all that can be wrong becomes a contract: of the wrong types and of the bad formats at a
 * place, one stands for all, and so does one item of a list. Every contract is a file, a test and a
 * body to read; the agreement test tries the rest in less time.
 */
final class InvalidVariants {
  private final PayloadValidator validator;
  private final PayloadMaker maker;

  InvalidVariants(WebhookDocument document) {
    this.validator = PayloadValidator.of(document);
    this.maker = new PayloadMaker(document, validator);
  }

  /**
   * The contracts of one event.
   *
   * @param samples of the event, those that show the most first
   */
  List<ReceiverContract> of(List<Sample> samples) {
    Map<String, ReceiverContract> contracts = new LinkedHashMap<>();
    for (Sample sample : samples) {
      for (Mutant mutant : maker.mutants(sample.webhook(), sample.payload()).invalid()) {
        contracts.computeIfAbsent(key(mutant), key -> contract(sample, mutant));
      }
    }
    return List.copyOf(contracts.values());
  }

  private static String key(Mutant mutant) {
    String what =
        switch (mutant.kind()) {
          case TYPE, FORMAT -> mutant.kind() + " " + mutant.place();
          default -> mutant.name();
        };
    return what.replaceAll("/\\d+(?=/|$)", "/0");
  }

  private ReceiverContract contract(Sample sample, Mutant mutant) {
    String change = mutant.name().replaceAll(" \\(.*\\)", "").replaceAll(" /$", " the top");
    Sample variant = new Sample(sample.webhook(), ContractFiles.identifier(change), mutant.value());
    return isUnknownEvent(mutant)
        ? ReceiverContract.accepts(
            variant, "An event that is newer than the receiver is accepted, whatever it holds")
        : ReceiverContract.refuses(
            variant, sample + " is refused: " + change, 400, named(mutant.place()));
  }

  /** Whether the one thing that is wrong is the name of the event. */
  private boolean isUnknownEvent(Mutant mutant) {
    return mutant.value().at(mutant.place()).isString()
        && validator.identify(mutant.value()).isEmpty();
  }

  /** The last part of a place that is a name, and not the number of an item. */
  private static @Nullable String named(JsonPointer place) {
    JsonPointer named = place;
    while (!named.matches() && named.last().getMatchingIndex() >= 0) {
      named = named.head();
    }
    return named.matches() ? null : named.last().getMatchingProperty();
  }
}
