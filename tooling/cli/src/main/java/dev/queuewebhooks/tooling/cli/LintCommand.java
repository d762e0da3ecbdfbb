package dev.queuewebhooks.tooling.cli;

import dev.queuewebhooks.tooling.document.DocumentException;
import dev.queuewebhooks.tooling.document.Severity;
import dev.queuewebhooks.tooling.document.lint.LintSettings;
import dev.queuewebhooks.tooling.document.lint.Linter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** {@code webhooks lint}: checks documents against the rules for webhooks. */
final class LintCommand implements Callable<Integer> {

  private final OptionSpec rules =
      OptionSpec.builder("--rules")
          .paramLabel("FILE")
          .description("Which rules to switch off, to soften or to excuse, in YAML or JSON.")
          .type(Path.class)
          .build();
  private final OptionSpec failOn =
      OptionSpec.builder("--fail-on")
          .paramLabel("SEVERITY")
          .description("error (by default) or warning: from where on the exit status is 1.")
          .type(Severity.class)
          .initialValue(Severity.ERROR)
          .build();
  private final OptionSpec root = SharedOptions.root();
  private final OptionSpec format = SharedOptions.format("text (by default) or json.");
  private final PositionalParamSpec documents =
      PositionalParamSpec.builder()
          .paramLabel("DOCUMENT")
          .description("OpenAPI 3.1 documents with webhooks, of one file or several.")
          .arity("1..*")
          .required(true)
          .type(List.class)
          .auxiliaryTypes(Path.class)
          .build();

  private final Streams streams;

  LintCommand(Streams streams) {
    this.streams = streams;
  }

  CommandSpec spec() {
    CommandSpec spec = CommandSpec.wrapWithoutInspection(this).mixinStandardHelpOptions(true);
    spec.usageMessage()
        .description(
            "Looks for what is wrong, or could be better, in documents.",
            "Prints a line for each finding, sorted by place: id, severity, file:line, pointer,"
                + " what is wrong, what to do. Their number is printed on standard error.")
        .footer(
            "",
            "Exit status: 0 no error (see --fail-on), 1 errors, 2 something cannot be used.",
            "With --format json, standard output is an array of findings.",
            SharedOptions.FINDING);
    return spec.addOption(rules)
        .addOption(failOn)
        .addOption(root)
        .addOption(format)
        .addPositional(documents);
  }

  @Override
  public Integer call() {
    LintReport report = new LintReport(streams, failOn.getValue());
    Path settings = rules.getValue();
    Linter linter;
    try {
      linter =
          Linter.standard()
              .with(settings == null ? LintSettings.none() : LintSettings.read(settings));
    } catch (DocumentException e) {
      report.unusable(settings, e);
      return report.end(format.getValue());
    }
    List<Path> files = documents.getValue();
    for (Path file : files) {
      try {
        report.add(linter.lint(Documents.bundle(file, root.getValue()).document()));
      } catch (DocumentException e) {
        report.unusable(file, e);
      }
    }
    return report.end(format.getValue());
  }
}
