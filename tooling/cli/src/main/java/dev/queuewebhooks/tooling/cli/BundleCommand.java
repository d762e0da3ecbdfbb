package dev.queuewebhooks.tooling.cli;

import dev.queuewebhooks.tooling.document.Bundle;
import dev.queuewebhooks.tooling.document.DocumentException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.TypeConversionException;

/** {@code webhooks bundle}: makes one document of several files. */
final class BundleCommand implements Callable<Integer> {

  private final OptionSpec output =
      OptionSpec.builder("-o", "--output")
          .paramLabel("FILE")
          .description(
              "The file to write, or to replace: YAML or JSON by its ending .yaml, .yml or .json.")
          .type(Path.class)
          .converters(BundleCommand::yamlOrJson)
          .build();
  private final OptionSpec root = SharedOptions.root();
  private final OptionSpec format =
      SharedOptions.format(
          "text (by default) or json: how to print findings and, without -o, the document.");
  private final PositionalParamSpec document =
      PositionalParamSpec.builder()
          .paramLabel("DOCUMENT")
          .description("An OpenAPI 3.1 document with webhooks.")
          .arity("1")
          .index("0")
          .required(true)
          .type(Path.class)
          .build();

  private final Streams streams;

  BundleCommand(Streams streams) {
    this.streams = streams;
  }

  CommandSpec spec() {
    CommandSpec spec = CommandSpec.wrapWithoutInspection(this).mixinStandardHelpOptions(true);
    spec.usageMessage()
        .description(
            "Puts a document and the files that it refers to into one.",
            "Prints it as YAML, or writes it to FILE: whole or not at all. Nothing is ever"
                + " fetched from a network.")
        .footer(
            "",
            "Exit status: 0 fine, 2 the document cannot be used or the file cannot be written.",
            "With --format json, standard output is the document in JSON, or an array of findings"
                + " when it cannot be used or when -o takes the document.",
            SharedOptions.FINDING);
    return spec.addOption(output).addOption(root).addOption(format).addPositional(document);
  }

  private static Path yamlOrJson(String name) {
    Path file = Path.of(name);
    if (!isJson(file) && !name.toLowerCase(Locale.ROOT).matches("(?s).*\\.ya?ml")) {
      throw new TypeConversionException("'" + name + "' does not end with .yaml, .yml or .json");
    }
    return file;
  }

  private static boolean isJson(Path file) {
    return file.toString().toLowerCase(Locale.ROOT).endsWith(".json");
  }

  @Override
  public Integer call() {
    Path source = document.getValue();
    Format wanted = format.getValue();
    try {
      return streams.end(deliver(Documents.bundle(source, root.getValue()), source, wanted));
    } catch (DocumentException e) {
      streams.err().println(e.getMessage());
      if (wanted == Format.JSON) {
        streams.out().print(wanted.show(e.findings()));
      }
      return streams.end(ExitStatus.UNUSABLE);
    }
  }

  private int deliver(Bundle bundle, Path source, Format wanted) {
    Path file = output.getValue();
    if (file == null) {
      streams.out().print(wanted == Format.JSON ? bundle.toJson() : bundle.toYaml());
      return ExitStatus.FINE;
    }
    streams.out().print(wanted.show(List.of()));
    try {
      if (Files.exists(file) && Files.isSameFile(file, source)) {
        return notWritten(file, "this is the document itself, name another file");
      }
      WholeFile.write(file, isJson(file) ? bundle.toJson() : bundle.toYaml());
      return ExitStatus.FINE;
    } catch (IOException e) {
      return notWritten(file, "it cannot be written");
    }
  }

  private int notWritten(Path file, String reason) {
    streams.err().println("webhooks: " + file + ": " + reason);
    return ExitStatus.UNUSABLE;
  }
}
