package dev.queuewebhooks.tooling.cli;

import dev.queuewebhooks.tooling.cli.demo.Demo;
import dev.queuewebhooks.tooling.cli.demo.DemoJson;
import dev.queuewebhooks.tooling.cli.demo.DemoListener;
import dev.queuewebhooks.tooling.cli.demo.DemoSum;
import dev.queuewebhooks.tooling.cli.demo.DemoText;
import dev.queuewebhooks.tooling.cli.demo.NotCompiledException;
import dev.queuewebhooks.tooling.cli.prove.ProofJson;
import dev.queuewebhooks.tooling.cli.trial.Progress;
import dev.queuewebhooks.tooling.cli.trial.TrialBuild;
import dev.queuewebhooks.tooling.codegen.WebhooksGenerator;
import dev.queuewebhooks.tooling.document.DocumentException;
import dev.queuewebhooks.tooling.document.WebhookDocument;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import tools.jackson.databind.json.JsonMapper;

/** {@code webhooks demo}: shows generated code at work. */
final class DemoCommand implements Callable<Integer> {

  private final OptionSpec document =
      OptionSpec.builder("--spec")
          .paramLabel("DOCUMENT")
          .description("An OpenAPI 3.1 document with webhooks, in one file or several.")
          .type(Path.class)
          .build();
  private final OptionSpec format = SharedOptions.format("text (by default) or json.");

  private final Streams streams;

  DemoCommand(Streams streams) {
    this.streams = streams;
  }

  CommandSpec spec() {
    CommandSpec spec = CommandSpec.wrapWithoutInspection(this).mixinStandardHelpOptions(true);
    spec.usageMessage()
        .description(
            "Shows generated code at work, on this computer alone.",
            "Generates and compiles it, starts a receiver on a free local port, and delivers every"
                + " valid example to it with the generated sender, signed; where there is none,"
                + " bodies that are made from the schema. Then tries three forgeries.",
            "Prints a line for each, and one with the sum.");
    return spec.addOption(document).addOption(format);
  }

  @Override
  public Integer call() throws InterruptedException {
    boolean json = format.<Format>getValue() == Format.JSON;
    try (Progress steps =
        System.console() == null ? Progress.silent() : Progress.to(streams.err())) {
      steps.step("reading the document");
      WebhookDocument contract = Documents.load(document.getValue());
      WebhooksGenerator generator = new WebhooksGenerator(contract, TrialBuild.BASE_PACKAGE);
      DemoListener listener = json ? DemoListener.NONE : new DemoText(streams.out());
      DemoSum sum = new Demo(contract, generator, listener).run(steps);
      streams.out().println(json ? JsonMapper.shared().writeValueAsString(DemoJson.of(sum)) : sum);
      return streams.end(sum.holds() ? ExitStatus.FINE : ExitStatus.FINDINGS);
    } catch (DocumentException e) {
      streams.err().println(e.getMessage());
      if (json) {
        streams.out().println(JsonMapper.shared().writeValueAsString(ProofJson.unusable(e)));
      }
      return streams.end(ExitStatus.UNUSABLE);
    } catch (NotCompiledException e) {
      return failed(String.valueOf(e.getMessage()), ExitStatus.FINDINGS);
    } catch (IllegalStateException e) {
      return failed(String.valueOf(e.getMessage()), ExitStatus.UNUSABLE);
    } catch (IOException e) {
      return failed("the demonstration cannot run: " + e.getMessage(), ExitStatus.UNUSABLE);
    }
  }

  private int failed(String reason, int status) {
    streams.err().println("webhooks: " + reason);
    return streams.end(status);
  }
}
