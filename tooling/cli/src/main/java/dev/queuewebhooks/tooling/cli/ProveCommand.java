package dev.queuewebhooks.tooling.cli;

import dev.queuewebhooks.tooling.cli.prove.Proof;
import dev.queuewebhooks.tooling.cli.prove.ProofJson;
import dev.queuewebhooks.tooling.cli.prove.ProofText;
import dev.queuewebhooks.tooling.cli.prove.Prover;
import dev.queuewebhooks.tooling.cli.trial.GivenPayload;
import dev.queuewebhooks.tooling.cli.trial.Progress;
import dev.queuewebhooks.tooling.cli.trial.TrialBuild;
import dev.queuewebhooks.tooling.codegen.WebhooksGenerator;
import dev.queuewebhooks.tooling.codegen.model.EventModel;
import dev.queuewebhooks.tooling.document.DocumentException;
import dev.queuewebhooks.tooling.document.Finding;
import dev.queuewebhooks.tooling.document.WebhookDocument;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** {@code webhooks prove}: finds out whether generated code works for a document. */
final class ProveCommand implements Callable<Integer> {

  private final OptionSpec document =
      OptionSpec.builder("--spec")
          .paramLabel("DOCUMENT")
          .description("An OpenAPI 3.1 document with webhooks, in one file or several.")
          .type(Path.class)
          .build();
  private final OptionSpec payloads =
      OptionSpec.builder("--payload")
          .paramLabel("EVENT=FILE")
          .description("A payload to try beside the examples; - for standard input. Repeatable.")
          .arity("1")
          .type(List.class)
          .auxiliaryTypes(String.class)
          .build();
  private final OptionSpec keep =
      OptionSpec.builder("--keep")
          .paramLabel("FOLDER")
          .description("Keeps the generated code and its classes in this folder.")
          .type(Path.class)
          .build();
  private final OptionSpec format =
      OptionSpec.builder("--format")
          .paramLabel("FORMAT")
          .description("text (by default) or json.")
          .type(Format.class)
          .initialValue(Format.TEXT)
          .build();
  private final OptionSpec progress =
      OptionSpec.builder("--progress")
          .description("Says on standard error what is being done, as it does on a terminal.")
          .type(Boolean.class)
          .initialValue(false)
          .build();

  private final Streams streams;

  ProveCommand(Streams streams) {
    this.streams = streams;
  }

  CommandSpec spec() {
    CommandSpec spec = CommandSpec.wrapWithoutInspection(this).mixinStandardHelpOptions(true);
    spec.usageMessage()
        .description(
            "Tries whether generated code works for a document.",
            "Generates it, compiles it, reads every valid example and bodies that are made"
                + " from the schemas, has them dispatched to a handler, and writes them again.",
            "Prints a line for each event, one with the totals, and what falls short.");
    return spec.addOption(document)
        .addOption(payloads)
        .addOption(keep)
        .addOption(format)
        .addOption(progress);
  }

  @Override
  public Integer call() {
    boolean shown = progress.<Boolean>getValue() || System.console() != null;
    try (Progress steps = shown ? Progress.to(streams.err()) : Progress.silent()) {
      steps.step("reading the document");
      WebhookDocument contract = Documents.load(document.getValue());
      WebhooksGenerator generator = new WebhooksGenerator(contract, TrialBuild.BASE_PACKAGE);
      List<GivenPayload> given = given(generator.model().events());
      Proof proof = new Prover(contract, generator, given, steps).prove(keep.getValue());
      generator.notes().forEach(note -> streams.err().println(note));
      show(proof, generator.notes());
      return proof.holds() ? ExitStatus.FINE : ExitStatus.FINDINGS;
    } catch (DocumentException e) {
      streams.err().println(e.getMessage());
      if (format.<Format>getValue() == Format.JSON) {
        show(ProofJson.unusable(e));
      }
      return ExitStatus.UNUSABLE;
    } catch (UnreadableException | IllegalStateException e) {
      return unusable(String.valueOf(e.getMessage()));
    } catch (IOException e) {
      return unusable("cannot write the generated code: " + e.getMessage());
    }
  }

  private void show(Proof proof, List<Finding> notes) {
    Format wanted = format.getValue();
    if (wanted == Format.JSON) {
      show(ProofJson.of(proof, notes));
    } else {
      new ProofText(proof).lines().forEach(streams.out()::println);
    }
  }

  private void show(ObjectNode report) {
    streams.out().println(JsonMapper.shared().writeValueAsString(report));
  }

  private List<GivenPayload> given(List<EventModel> events) throws UnreadableException {
    List<GivenPayload> given = new ArrayList<>();
    List<String> arguments = payloads.getValue();
    for (String argument : arguments == null ? List.<String>of() : arguments) {
      int sign = argument.indexOf('=');
      String event = sign < 0 ? argument : argument.substring(0, sign);
      if (sign < 0) {
        throw new UnreadableException("--payload " + argument + ": write EVENT=FILE");
      }
      List<String> names = events.stream().map(EventModel::name).toList();
      if (!names.contains(event)) {
        throw new UnreadableException(
            "the document has no event '" + event + "'. It has: " + String.join(", ", names));
      }
      String file = argument.substring(sign + 1);
      given.add(new GivenPayload(event, file, content(file)));
    }
    return given;
  }

  private byte[] content(String file) throws UnreadableException {
    try {
      return Payloads.read(file, streams.in());
    } catch (UnreadableException e) {
      throw new UnreadableException(file + ": " + e.getMessage());
    }
  }

  private int unusable(String reason) {
    streams.err().println("webhooks: " + reason);
    return ExitStatus.UNUSABLE;
  }
}
