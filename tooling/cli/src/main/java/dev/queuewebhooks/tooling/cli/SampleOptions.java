package dev.queuewebhooks.tooling.cli;

import dev.queuewebhooks.tooling.document.PayloadValidator;
import dev.queuewebhooks.tooling.document.Webhook;
import dev.queuewebhooks.tooling.document.WebhookDocument;
import dev.queuewebhooks.tooling.document.deliveries.Sample;
import dev.queuewebhooks.tooling.document.deliveries.Samples;
import dev.queuewebhooks.tooling.rehearsal.GenuineSamples;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** What to send: examples of a document, or a payload of one's own. */
final class SampleOptions {

  private final OptionSpec document = SharedOptions.document();
  private final OptionSpec event =
      text("--event", "NAME", "The event to send. By default all of them.");
  private final OptionSpec example =
      text("--example", "NAME", "The example to send. By default all of them.");
  private final OptionSpec payload =
      text("--payload", "FILE", "A payload to send as it is, instead; - for standard input.");

  private static OptionSpec text(String name, String label, String meaning) {
    return OptionSpec.builder(name)
        .paramLabel(label)
        .description(meaning)
        .type(String.class)
        .build();
  }

  void addTo(CommandSpec spec) {
    spec.addOption(document).addOption(event).addOption(example).addOption(payload);
  }

  /**
   * The samples that were asked for; at least one.
   *
   * @throws UnreadableException when there is none
   */
  List<Sample> read(InputStream standardInput) throws UnreadableException {
    Path file = document.getValue();
    WebhookDocument contract = Documents.load(file);
    String name = event.getValue();
    if (name != null && webhook(contract, name).isEmpty()) {
      String names = names(contract.webhooks().stream().map(Webhook::name).distinct().toList());
      throw new UnreadableException("the document has no event '" + name + "'. It has: " + names);
    }
    String own = payload.getValue();
    return own == null ? examples(contract) : List.of(payload(contract, own, standardInput));
  }

  private List<Sample> examples(WebhookDocument contract) throws UnreadableException {
    List<Sample> all = samples(contract);
    String name = example.getValue();
    List<Sample> chosen =
        all.stream().filter(sample -> name == null || name.equals(sample.name())).toList();
    if (all.isEmpty()) {
      throw new UnreadableException(
          "the document has no example to send, and none can be made: name a --payload");
    }
    if (chosen.isEmpty()) {
      throw new UnreadableException(
          "the document has no such example. It has: "
              + names(all.stream().map(Sample::name).distinct().toList()));
    }
    return chosen;
  }

  /** The examples as they are; of an event that has none, what is made from its schema. */
  private List<Sample> samples(WebhookDocument contract) {
    String name = event.getValue();
    Samples examples = new Samples(contract);
    List<Sample> all = new ArrayList<>();
    List<Webhook> without = new ArrayList<>();
    for (Webhook webhook : contract.webhooks()) {
      if (name == null || name.equals(webhook.name())) {
        List<Sample> samples = examples.examples(webhook);
        all.addAll(samples);
        if (samples.isEmpty()) {
          without.add(webhook);
        }
      }
    }
    if (!without.isEmpty()) {
      GenuineSamples genuine = GenuineSamples.of(contract);
      without.forEach(webhook -> all.addAll(genuine.of(webhook)));
    }
    return all;
  }

  private Sample payload(WebhookDocument contract, String file, InputStream standardInput)
      throws UnreadableException {
    if (example.getValue() != null) {
      throw new UnreadableException("--payload and --example are two things to send: name one");
    }
    byte[] content = Payloads.named(file, standardInput);
    Optional<Webhook> meant =
        webhook(contract, event.getValue())
            .or(
                () ->
                    Optional.ofNullable(
                        PayloadValidator.ofReceived(contract).check(content).webhook()));
    return new Samples(contract).payload(meant, file, content);
  }

  private static Optional<Webhook> webhook(WebhookDocument contract, @Nullable String name) {
    return contract.webhooks().stream().filter(each -> each.name().equals(name)).findFirst();
  }

  private static String names(List<String> names) {
    return names.stream().collect(Collectors.joining(", "));
  }
}
