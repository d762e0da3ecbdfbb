package dev.queuewebhooks.contracts.subscribers;

import dev.queuewebhooks.contracts.RequiredMembers;
import dev.queuewebhooks.contracts.Sample;
import dev.queuewebhooks.tooling.document.PayloadValidator;
import dev.queuewebhooks.tooling.document.WebhookDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Finds out whether a document promises what subscribers read. It does not promise a field without
 * which, or with null in which, an example is still valid: that the examples have it, and that it
 * is sent today, is no promise. Asks the validator instead of reading the schemas.
 */
public final class Promises {
  private final List<Sample> samples;
  private final PayloadValidator validator;

  /** The promises of a document. */
  public Promises(WebhookDocument document) {
    this.samples = Sample.allOf(document);
    this.validator = PayloadValidator.of(document);
  }

  /** What a subscriber relies on without a promise, for people; empty when there is nothing. */
  public List<String> missingFor(SubscriberContract contract) {
    List<Sample> meant = contract.meant(samples);
    if (meant.isEmpty()) {
      return List.of(nothingMeant(contract));
    }
    List<String> missing = new ArrayList<>();
    for (JsonPointer field : contract.fields()) {
      if (!contract.whenPresent().contains(field)) {
        meant.stream()
            .flatMap(sample -> counterexample(field, sample).stream())
            .findFirst()
            .ifPresent(
                proof ->
                    missing.add(
                        "%s relies on %s of %s: the document does not promise it: %s"
                            .formatted(contract.subscriber(), field, contract.event(), proof)));
      }
    }
    return missing;
  }

  private static String nothingMeant(SubscriberContract contract) {
    return contract.whenPresent().isEmpty()
        ? "%s reads %s: the document has no such event"
            .formatted(contract.subscriber(), contract.event())
        : "%s reads %s of %s when present: no example of the document has it"
            .formatted(contract.subscriber(), fields(contract), contract.event());
  }

  private static String fields(SubscriberContract contract) {
    return String.join(" and ", contract.whenPresent().stream().map(Object::toString).toList());
  }

  private Optional<String> counterexample(JsonPointer field, Sample sample) {
    String example = "example '" + sample.name() + "' ";
    if (sample.payload().at(field).isMissingNode()) {
      return Optional.of(example + "does not have it");
    }
    if (isValid(sample, RequiredMembers.without(field, sample.payload()))) {
      return Optional.of(example + "is still valid without it");
    }
    return isValid(sample, withNull(field, sample.payload()))
        ? Optional.of(example + "is still valid when it is null")
        : Optional.empty();
  }

  private boolean isValid(Sample sample, JsonNode payload) {
    return validator.validate(sample.webhook(), payload).isEmpty();
  }

  private static JsonNode withNull(JsonPointer field, JsonNode payload) {
    JsonNode copy = payload.deepCopy();
    if (copy.at(field.head()) instanceof ObjectNode parent) {
      parent.putNull(field.last().getMatchingProperty());
    }
    return copy;
  }
}
