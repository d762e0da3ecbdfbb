package dev.queuewebhooks.contracts.build;

import dev.queuewebhooks.contracts.AlternateForm;
import dev.queuewebhooks.contracts.RequiredMembers;
import dev.queuewebhooks.contracts.Sample;
import dev.queuewebhooks.tooling.document.PayloadValidator;
import dev.queuewebhooks.tooling.document.Webhook;
import dev.queuewebhooks.tooling.document.WebhookDocument;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Derives the contracts of receivers from the examples of a document. */
final class ReceiverContracts {
  private final RequiredMembers requiredMembers;
  private final Optional<AlternateForm> alternateForm;

  private ReceiverContracts(WebhookDocument document) {
    this.requiredMembers = new RequiredMembers(PayloadValidator.of(document));
    this.alternateForm = document.alternateEnvelope().map(AlternateForm::new);
  }

  static List<ReceiverContract> of(WebhookDocument document) {
    ReceiverContracts contracts = new ReceiverContracts(document);
    return document.webhooks().stream().map(contracts::of).flatMap(List::stream).toList();
  }

  /** Every example is accepted; what is missing or forged is shown on the smallest one. */
  private List<ReceiverContract> of(Webhook webhook) {
    List<Sample> samples = Sample.of(webhook);
    List<ReceiverContract> contracts =
        new ArrayList<>(samples.stream().map(ReceiverContract::accepts).toList());
    Sample smallest =
        samples.stream().min(Comparator.comparing(sample -> sample.body().length)).orElseThrow();
    alternateForm
        .map(form -> ReceiverContract.acceptsAlternateForm(form.of(smallest)))
        .ifPresent(contracts::add);
    contracts.add(ReceiverContract.refusesWrongSignature(smallest));
    requiredMembers.of(smallest).stream()
        .map(member -> ReceiverContract.refusesWithout(member, smallest))
        .forEach(contracts::add);
    return contracts;
  }
}
