package dev.queuewebhooks.contracts.build;

import dev.queuewebhooks.contracts.AlternateForm;
import dev.queuewebhooks.contracts.Sample;
import dev.queuewebhooks.tooling.document.Webhook;
import dev.queuewebhooks.tooling.document.WebhookDocument;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** Derives the contracts of receivers from the examples and schemas of a document. */
final class ReceiverContracts {
  private static final int LARGEST_BODY = 1024 * 1024;
  private static final Comparator<Sample> BY_SIZE =
      Comparator.comparing(sample -> sample.body().length);

  private final InvalidVariants variants;
  private final Optional<AlternateForm> alternateForm;

  private ReceiverContracts(WebhookDocument document) {
    this.variants = new InvalidVariants(document);
    this.alternateForm = document.alternateEnvelope().map(AlternateForm::new);
  }

  static List<ReceiverContract> of(WebhookDocument document) {
    ReceiverContracts contracts = new ReceiverContracts(document);
    List<ReceiverContract> all = new ArrayList<>();
    document.webhooks().stream().map(contracts::of).forEach(all::addAll);
    // A receiver looks at the size before it knows which event it is: one is enough.
    all.add(tooLarge(Sample.allOf(document).get(0)));
    return all;
  }

  /** What is wrong with the head of a request is shown on the smallest example. */
  private List<ReceiverContract> of(Webhook webhook) {
    List<Sample> samples = Sample.of(webhook);
    List<ReceiverContract> contracts =
        new ArrayList<>(samples.stream().map(ReceiverContract::accepts).toList());
    Sample smallest = samples.stream().min(BY_SIZE).orElseThrow();
    alternateForm.map(form -> inOtherForm(form, smallest)).ifPresent(contracts::add);
    contracts.addAll(refusedHeads(smallest));
    contracts.addAll(variants.of(samples.stream().sorted(BY_SIZE.reversed()).toList()));
    return contracts;
  }

  private static ReceiverContract inOtherForm(AlternateForm form, Sample sample) {
    Sample other = form.of(sample);
    return ReceiverContract.accepts(other, other + ", the form that no sender emits, is accepted");
  }

  private static List<ReceiverContract> refusedHeads(Sample sample) {
    return List.of(
        ReceiverContract.refuses("a wrong signature", RequestHead.WRONG_SIGNATURE, 401, sample),
        ReceiverContract.refuses("no signature", RequestHead.UNSIGNED, 401, sample),
        ReceiverContract.refuses("a stale timestamp", RequestHead.STALE, 401, sample),
        ReceiverContract.refuses("a future timestamp", RequestHead.FROM_THE_FUTURE, 401, sample),
        ReceiverContract.refuses("another content type", RequestHead.NOT_JSON, 415, sample));
  }

  private static ReceiverContract tooLarge(Sample sample) {
    ObjectNode payload = (ObjectNode) sample.payload().deepCopy();
    payload.put("somethingLarge", "x".repeat(LARGEST_BODY));
    return ReceiverContract.refuses(
        new Sample(sample.webhook(), "more_than_a_mebibyte", payload),
        "A body of more than 1 MiB is refused, whatever it holds",
        413,
        null);
  }
}
