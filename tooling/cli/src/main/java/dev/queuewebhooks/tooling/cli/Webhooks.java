package dev.queuewebhooks.tooling.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.UsageMessageSpec;
import picocli.CommandLine.ParameterException;

/** The command {@code webhooks}. */
public final class Webhooks {

  private Webhooks() {}

  /**
   * Runs a command and ends the process with its exit status.
   *
   * @param arguments see {@code webhooks --help}
   */
  public static void main(String[] arguments) {
    Streams streams = new Streams(System.in, utf8(System.out), utf8(System.err));
    System.exit(run(commandLine(streams, Ansi.AUTO), arguments));
  }

  private static int run(CommandLine command, String[] arguments) {
    try {
      return command.execute(arguments);
    } catch (OutOfMemoryError e) {
      command.getErr().println("webhooks: too little memory, give more with java -Xmx");
      return ExitStatus.UNUSABLE;
    }
  }

  /** Not around a writer of its own, so that it knows of errors in the stream. */
  private static PrintWriter utf8(OutputStream stream) {
    return new PrintWriter(stream, true, StandardCharsets.UTF_8);
  }

  /** The command with its subcommands; automatic colours are only used on a terminal. */
  static CommandLine commandLine(Streams streams, Ansi ansi) {
    CommandSpec root = CommandSpec.create().name("webhooks").mixinStandardHelpOptions(true);
    root.version(version());
    root.usageMessage(
        new UsageMessageSpec()
            .description(
                "Works with OpenAPI 3.1 documents that describe webhooks, and with signed requests.")
            .footer(
                "",
                "Exit status: 0 fine, 1 something was found, 2 the input cannot be used.",
                "Without --spec, a command uses the document that comes with it."));
    root.addSubcommand("lint", new LintCommand(streams).spec());
    root.addSubcommand("bundle", new BundleCommand(streams).spec());
    root.addSubcommand("validate", new ValidateCommand(streams).spec());
    root.addSubcommand("generate", new GenerateCommand(streams).spec());
    root.addSubcommand("prove", new ProveCommand(streams).spec());
    root.addSubcommand("demo", new DemoCommand(streams).spec());
    root.addSubcommand("sign", new SignCommand(streams).spec());
    root.addSubcommand("verify", new VerifyCommand(streams).spec());
    root.addSubcommand("keys", new KeysCommand(streams).spec());
    root.addSubcommand("receive", new ReceiveCommand(streams).spec());
    root.addSubcommand("send", new SendCommand(streams).spec());
    root.addSubcommand("rehearse", new RehearseCommand(streams).spec());
    CommandLine command = new CommandLine(root);
    command.addSubcommand("help", new CommandLine.HelpCommand());
    command.setOut(streams.out());
    command.setErr(streams.err());
    command.setColorScheme(CommandLine.Help.defaultColorScheme(ansi));
    command.setCaseInsensitiveEnumValuesAllowed(true);
    command.setParameterExceptionHandler((failure, unused) -> wrongArguments(failure));
    command.setExecutionExceptionHandler(
        (failure, failed, parsed) -> {
          streams.err().println("webhooks: " + failure.getMessage());
          return ExitStatus.UNUSABLE;
        });
    return command;
  }

  private static int wrongArguments(ParameterException failure) {
    CommandLine command = failure.getCommandLine();
    command.getErr().println("webhooks: " + withoutKeys(failure.getMessage()));
    command.getErr().println("See " + command.getCommandSpec().qualifiedName() + " --help.");
    return ExitStatus.UNUSABLE;
  }

  /** Arguments are repeated in what is said about them: all but keys that are no option's. */
  private static String withoutKeys(String message) {
    return message.replaceAll("\\b(whsec|whsk)_[A-Za-z0-9+/=_-]*", "$1_...");
  }

  private static String version() {
    try (InputStream in = Webhooks.class.getResourceAsStream("version.txt")) {
      return in == null
          ? "webhooks"
          : new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
