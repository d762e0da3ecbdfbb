package dev.queuewebhooks.tooling.cli;

import dev.queuewebhooks.tooling.document.DocumentException;
import dev.queuewebhooks.tooling.document.PayloadValidator;
import dev.queuewebhooks.tooling.document.Verdict;
import dev.queuewebhooks.tooling.document.Webhook;
import dev.queuewebhooks.tooling.document.WebhookDocument;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** {@code webhooks validate}: checks payloads against a document. */
final class ValidateCommand implements Callable<Integer> {

  private final OptionSpec document = SharedOptions.document();
  private final OptionSpec event =
      OptionSpec.builder("--event")
          .paramLabel("NAME")
          .description("The event that all payloads have to be. By default each says so itself.")
          .type(String.class)
          .build();
  private final OptionSpec root = SharedOptions.root();
  private final OptionSpec format = SharedOptions.format("text (by default) or json.");
  private final PositionalParamSpec payloads =
      PositionalParamSpec.builder()
          .paramLabel("PAYLOAD")
          .description("Files with one payload each; - for standard input.")
          .arity("1..*")
          .required(true)
          .type(List.class)
          .auxiliaryTypes(String.class)
          .build();

  private final Streams streams;

  ValidateCommand(Streams streams) {
    this.streams = streams;
  }

  CommandSpec spec() {
    CommandSpec spec = CommandSpec.wrapWithoutInspection(this).mixinStandardHelpOptions(true);
    spec.usageMessage()
        .description(
            "Checks payloads: JSON files that a sender sends, or - for standard input.",
            "Prints 'ok EVENT FILE', or 'invalid FILE' and a line for each reason.")
        .footer(
            "",
            "Exit status: 0 all are valid, 1 some are not, 2 something cannot be used.",
            "With --format json, standard output is an object: payloads, an array of file, event"
                + " (null when it is not known) and valid; findings, an array.",
            SharedOptions.FINDING);
    return spec.addOption(document)
        .addOption(event)
        .addOption(root)
        .addOption(format)
        .addPositional(payloads);
  }

  @Override
  public Integer call() {
    Format wanted = format.getValue();
    Report report = wanted == Format.JSON ? new JsonReport(streams) : new TextReport(streams);
    if (root.getValue() != null && document.getValue() == null) {
      report.unusable("--root is for a document that --spec names");
      return report.end();
    }
    WebhookDocument contract;
    PayloadValidator validator;
    try {
      contract = Documents.load(document.getValue(), root.getValue());
      validator = PayloadValidator.ofReceived(contract);
    } catch (DocumentException e) {
      report.unusable(e);
      return report.end();
    }
    String name = event.getValue();
    Optional<Webhook> expected =
        contract.webhooks().stream().filter(webhook -> webhook.name().equals(name)).findFirst();
    if (name != null && expected.isEmpty()) {
      String names =
          contract.webhooks().stream()
              .map(Webhook::name)
              .distinct()
              .collect(Collectors.joining(", "));
      report.unusable("the document has no event '" + name + "'. It has: " + names);
      return report.end();
    }
    List<String> files = payloads.getValue();
    for (String file : files) {
      check(file, expected, validator, report);
    }
    return report.end();
  }

  private void check(
      String file, Optional<Webhook> expected, PayloadValidator validator, Report report) {
    try {
      byte[] payload = Payloads.read(file, streams.in());
      report.payload(
          file,
          payload,
          expected
              .map(webhook -> new Verdict(webhook, validator.validate(webhook, payload)))
              .orElseGet(() -> validator.check(payload)));
    } catch (UnreadableException e) {
      report.unreadable(file, String.valueOf(e.getMessage()));
    }
  }
}
