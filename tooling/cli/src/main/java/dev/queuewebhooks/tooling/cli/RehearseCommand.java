package dev.queuewebhooks.tooling.cli;

import dev.queuewebhooks.runtime.core.SigningKey;
import dev.queuewebhooks.tooling.cli.rehearse.RehearsalJson;
import dev.queuewebhooks.tooling.cli.rehearse.RehearsalText;
import dev.queuewebhooks.tooling.cli.rehearse.RehearsalXml;
import dev.queuewebhooks.tooling.document.DocumentException;
import dev.queuewebhooks.tooling.document.WebhookDocument;
import dev.queuewebhooks.tooling.rehearsal.Outcome;
import dev.queuewebhooks.tooling.rehearsal.Rehearsal;
import dev.queuewebhooks.tooling.rehearsal.RehearsalBuilder;
import dev.queuewebhooks.tooling.rehearsal.Report;
import dev.queuewebhooks.tooling.rehearsal.UnreachableException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** {@code webhooks rehearse}: plays to a receiver what it has to survive. */
final class RehearseCommand implements Callable<Integer> {

  /** How a rehearsal is reported. */
  enum ReportFormat {
    TEXT,
    JSON,
    JUNIT
  }

  private final OptionSpec document = SharedOptions.document();
  private final TargetOptions target = new TargetOptions();
  private final KeyOptions keys =
      new KeyOptions("whsec_ (secret, for v1) or whsk_ (private key, for v1a)");
  private final OptionSpec events =
      OptionSpec.builder("--event")
          .paramLabel("NAME")
          .description("An event to send. By default all of them. Can be repeated.")
          .arity("1")
          .type(List.class)
          .auxiliaryTypes(String.class)
          .build();
  private final HeaderOption header =
      new HeaderOption("A header field to send, such as Authorization. Can be repeated.");
  private final OptionSpec tolerance =
      number("--tolerance", "SECONDS", "How old a timestamp may be. 300 by default.", "300");
  private final OptionSpec large =
      number(
          "--large",
          "BYTES",
          "How large a body is that has to be refused. 1048577 by default.",
          "1048577");
  private final OptionSpec atATime =
      number("--at-a-time", "N", "How many deliveries are sent at a time. 20 by default.", "20");
  private final OptionSpec patience =
      number("--patience", "SECONDS", "How long to wait for an answer. 15 by default.", "15");
  private final OptionSpec format =
      OptionSpec.builder("--format")
          .paramLabel("FORMAT")
          .description("text (by default), json, or junit (XML for build servers).")
          .type(ReportFormat.class)
          .initialValue(ReportFormat.TEXT)
          .build();

  private final Streams streams;

  RehearseCommand(Streams streams) {
    this.streams = streams;
  }

  private static OptionSpec number(String name, String label, String meaning, String byDefault) {
    return OptionSpec.builder(name)
        .paramLabel(label)
        .description(meaning)
        .type(Integer.class)
        .converters(text -> SharedOptions.number(text, 1, 999_999_999))
        .defaultValue(byDefault)
        .build();
  }

  CommandSpec spec() {
    CommandSpec spec = CommandSpec.wrapWithoutInspection(this).mixinStandardHelpOptions(true);
    spec.usageMessage()
        .description(
            "Plays to a receiver of yours what it has to survive: genuine deliveries, forged and"
                + " broken ones, and what senders of tomorrow will send.",
            "It acts on the genuine ones as on any other: do not rehearse in production.",
            "Prints a line for each expectation, and what it means under one that failed.")
        .footer(
            "",
            "Exit status: 0 it does all that it must, 1 it does not, 2 something cannot be used,"
                + " or there is no connection.",
            "With --format json, standard output is an object: holds, counts and expectations."
                + " With --format junit, what failed but is no must is a skipped test case.");
    spec.addOption(document);
    target.addTo(spec);
    keys.addTo(spec);
    return spec.addOption(events)
        .addOption(header.spec())
        .addOption(tolerance)
        .addOption(large)
        .addOption(atATime)
        .addOption(patience)
        .addOption(format);
  }

  @Override
  public Integer call() throws InterruptedException {
    try {
      Report report = rehearsal().run(this::heard);
      show(report);
      return streams.end(report.holds() ? ExitStatus.FINE : ExitStatus.FINDINGS);
    } catch (DocumentException e) {
      streams.err().println(e.getMessage());
    } catch (UnreadableException | IllegalArgumentException e) {
      streams.err().println("webhooks: " + e.getMessage());
    } catch (UnreachableException e) {
      streams.err().println("webhooks: --to: " + e.getMessage());
    }
    return streams.end(ExitStatus.UNUSABLE);
  }

  private Rehearsal rehearsal() throws UnreadableException {
    Path file = document.getValue();
    WebhookDocument contract = Documents.load(file);
    List<SigningKey> all = keys.read(SigningKey::parse);
    if (all.size() > 1) {
      throw new UnreadableException("a rehearsal signs with one key: name only one");
    }
    @Nullable List<String> names = events.getValue();
    RehearsalBuilder builder =
        Rehearsal.builder(contract, target.read(), all.get(0))
            .events(names == null ? List.of() : names)
            .tolerance(Duration.ofSeconds(tolerance.<Integer>getValue()))
            .largeBytes(large.<Integer>getValue())
            .atATime(atATime.<Integer>getValue())
            .patience(Duration.ofSeconds(patience.<Integer>getValue()));
    header.read().forEach(builder::header);
    return builder.build();
  }

  private void heard(Outcome outcome) {
    if (format.getValue() == ReportFormat.TEXT) {
      print(RehearsalText.lines(outcome));
    }
  }

  private void show(Report report) {
    ReportFormat chosen = format.getValue();
    print(
        switch (chosen) {
          case TEXT -> report.toString();
          case JSON -> RehearsalJson.of(report).toString();
          case JUNIT -> RehearsalXml.of(report);
        });
  }

  private void print(String lines) {
    streams.out().print(lines + "\n");
    streams.out().flush();
  }
}
