package dev.queuewebhooks.tooling.cli;

import dev.queuewebhooks.tooling.cli.generate.SourceFolder;
import dev.queuewebhooks.tooling.codegen.GeneratedFile;
import dev.queuewebhooks.tooling.codegen.Part;
import dev.queuewebhooks.tooling.codegen.WebhooksGenerator;
import dev.queuewebhooks.tooling.document.DocumentException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import javax.lang.model.SourceVersion;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** {@code webhooks generate}: writes Java for a document. */
final class GenerateCommand implements Callable<Integer> {

  private static final String ALL = "all";

  private final OptionSpec document =
      OptionSpec.builder("--spec")
          .paramLabel("DOCUMENT")
          .description("An OpenAPI 3.1 document with webhooks, in one file or several.")
          .type(Path.class)
          .build();
  private final OptionSpec part =
      OptionSpec.builder("--part")
          .paramLabel("PART")
          .description(Part.names() + ", or all (by default).")
          .type(String.class)
          .initialValue(ALL)
          .build();
  private final OptionSpec basePackage =
      OptionSpec.builder("--package")
          .paramLabel("NAME")
          .description("The code goes to this Java package's subpackages, one for each part.")
          .required(true)
          .type(String.class)
          .build();
  private final OptionSpec folder =
      OptionSpec.builder("-o", "--output")
          .paramLabel("FOLDER")
          .description("The source folder to write below.")
          .required(true)
          .type(Path.class)
          .build();

  private final Streams streams;

  GenerateCommand(Streams streams) {
    this.streams = streams;
  }

  CommandSpec spec() {
    CommandSpec spec = CommandSpec.wrapWithoutInspection(this).mixinStandardHelpOptions(true);
    spec.usageMessage()
        .description(
            "Writes Java: the types of the events, a receiver, a sender, and examples for tests.",
            "Nothing is written when something is wrong with the document.");
    return spec.addOption(document).addOption(part).addOption(basePackage).addOption(folder);
  }

  @Override
  public Integer call() {
    String packageName = basePackage.getValue();
    if (!SourceVersion.isName(packageName)) {
      return unusable(
          "'" + packageName + "' is no Java package: name one such as com.example.webhooks");
    }
    Optional<List<Part>> parts = parts(part.getValue());
    if (parts.isEmpty()) {
      return unusable(
          "'%s' is no part: use one of %s, %s".formatted(part.getValue(), Part.names(), ALL));
    }
    try {
      WebhooksGenerator generator =
          new WebhooksGenerator(Documents.load(document.getValue()), packageName);
      write(generator, parts.get(), packageName);
      return ExitStatus.FINE;
    } catch (DocumentException e) {
      streams.err().println(e.getMessage());
      return ExitStatus.UNUSABLE;
    } catch (IOException e) {
      return unusable("cannot write to " + folder.getValue() + ": " + e.getMessage());
    }
  }

  private static Optional<List<Part>> parts(String name) {
    return name.equals(ALL) ? Optional.of(List.of(Part.values())) : Part.of(name).map(List::of);
  }

  private void write(WebhooksGenerator generator, List<Part> parts, String packageName)
      throws IOException {
    List<GeneratedFile> files = new ArrayList<>();
    parts.forEach(wanted -> files.addAll(generator.generate(wanted)));
    Path target = folder.getValue();
    new SourceFolder(target).write(files);
    generator.notes().forEach(note -> streams.err().println(note));
    String packages =
        parts.stream().map(wanted -> packageName + "." + wanted).collect(Collectors.joining(", "));
    streams.out().println("%d files in %s: %s".formatted(files.size(), target, packages));
    streams.out().println("events are told apart by " + generator.model().dispatch().description());
  }

  private int unusable(String reason) {
    streams.err().println("webhooks: " + reason);
    return ExitStatus.UNUSABLE;
  }
}
