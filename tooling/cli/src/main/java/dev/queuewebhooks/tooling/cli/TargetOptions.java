package dev.queuewebhooks.tooling.cli;

import dev.queuewebhooks.tooling.cli.send.Target;
import java.net.URI;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Where to send to: this machine, unless another one is allowed. */
final class TargetOptions {

  private final OptionSpec to =
      OptionSpec.builder("--to")
          .paramLabel("URL")
          .description("Where to send to.")
          .required(true)
          .type(String.class)
          .build();
  private final OptionSpec allowRemote =
      OptionSpec.builder("--allow-remote")
          .description("Sends to other machines too. By default --to has to be this one.")
          .type(boolean.class)
          .build();

  void addTo(CommandSpec spec) {
    spec.addOption(to).addOption(allowRemote);
  }

  /**
   * The URL.
   *
   * @throws UnreadableException when it is another machine's and that is not allowed
   * @throws IllegalArgumentException when it is no URL
   */
  URI read() throws UnreadableException {
    URI uri = Target.parse(to.getValue());
    Boolean remote = allowRemote.getValue();
    if (!Boolean.TRUE.equals(remote) && !Target.isLoopback(uri)) {
      throw new UnreadableException(
          "--to is not this machine: add --allow-remote if it is yours to send to");
    }
    return uri;
  }
}
