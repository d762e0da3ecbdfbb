package dev.queuewebhooks.tooling.cli;

import dev.queuewebhooks.runtime.core.MessageId;
import dev.queuewebhooks.runtime.core.SignatureHeaders;
import dev.queuewebhooks.runtime.core.SigningKey;
import dev.queuewebhooks.runtime.core.WebhookSigner;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** {@code webhooks sign}: makes the signature of a request. */
final class SignCommand implements Callable<Integer> {

  private final KeyOptions keys =
      new KeyOptions("whsec_ (secret, for v1) or whsk_ (private key, for v1a)");
  private final OptionSpec id =
      OptionSpec.builder("--id")
          .paramLabel("ID")
          .description("The id of the message. By default it is a new one.")
          .type(String.class)
          .build();
  private final OptionSpec timestamp =
      SharedOptions.seconds(
          "--timestamp", "When it is sent, in seconds since 1970. By default it is now.");
  private final OptionSpec format = SharedOptions.format("text (by default) or json.");
  private final PositionalParamSpec file = SharedOptions.body();

  private final Streams streams;

  SignCommand(Streams streams) {
    this.streams = streams;
  }

  CommandSpec spec() {
    CommandSpec spec = CommandSpec.wrapWithoutInspection(this).mixinStandardHelpOptions(true);
    spec.usageMessage()
        .description(
            "Signs the body of a request (Standard Webhooks 1.0).",
            "Prints the header fields webhook-id, webhook-timestamp and webhook-signature, which"
                + " has a signature of each key.")
        .footer(
            "",
            "Exit status: 0 fine, 2 the key, the id or the file cannot be used.",
            "With --format json, standard output is an object of the three.");
    keys.addTo(spec);
    return spec.addOption(id).addOption(timestamp).addOption(format).addPositional(file);
  }

  @Override
  public Integer call() {
    try {
      List<SigningKey> signingKeys = keys.read(SigningKey::parse);
      byte[] body = Payloads.named(file.getValue(), streams.in());
      show(sign(signingKeys, body));
      return streams.end(ExitStatus.FINE);
    } catch (UnreadableException | IllegalArgumentException e) {
      streams.err().println("webhooks: " + e.getMessage());
      return streams.end(ExitStatus.UNUSABLE);
    }
  }

  private SignatureHeaders sign(List<SigningKey> signingKeys, byte[] body) {
    String messageId = id.getValue();
    Long seconds = timestamp.getValue();
    return WebhookSigner.of(signingKeys.toArray(SigningKey[]::new))
        .sign(
            messageId == null ? MessageId.random().text() : messageId,
            seconds == null ? Instant.now() : Instant.ofEpochSecond(seconds),
            body);
  }

  private void show(SignatureHeaders headers) {
    if (format.getValue() == Format.JSON) {
      ObjectNode object = JsonNodeFactory.instance.objectNode();
      headers.asMap().forEach(object::put);
      streams.out().print(object + "\n");
    } else {
      headers.asMap().forEach((name, value) -> streams.out().print(name + ": " + value + "\n"));
    }
  }
}
