package dev.queuewebhooks.tooling.cli;

import dev.queuewebhooks.runtime.core.Ed25519PrivateKey;
import dev.queuewebhooks.runtime.core.HmacSecret;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** {@code webhooks keys}: makes new keys. */
final class KeysCommand implements Callable<Integer> {

  private enum Scheme {
    V1,
    V1A
  }

  private final OptionSpec scheme =
      OptionSpec.builder("--scheme")
          .paramLabel("SCHEME")
          .description(
              "v1 (by default): one secret that both sides have, for HMAC-SHA256.",
              "v1a: a private key for the sender and a public one for receivers, for Ed25519.")
          .type(Scheme.class)
          .initialValue(Scheme.V1)
          .build();
  private final OptionSpec format = SharedOptions.format("text (by default) or json.");

  private final Streams streams;

  KeysCommand(Streams streams) {
    this.streams = streams;
  }

  CommandSpec spec() {
    CommandSpec spec = CommandSpec.wrapWithoutInspection(this).mixinStandardHelpOptions(true);
    spec.usageMessage()
        .description(
            "Makes a new secret, or a new key pair, and prints it.",
            "A line for each: whsec_ (secret), or whsk_ (private key) and whpk_ (public key).")
        .footer(
            "",
            "Exit status: 0 fine, 2 the arguments cannot be used.",
            "With --format json, standard output is an object: secret, or privateKey and"
                + " publicKey.");
    return spec.addOption(scheme).addOption(format);
  }

  @Override
  public Integer call() {
    Map<String, String> keys = new LinkedHashMap<>();
    if (scheme.getValue() == Scheme.V1) {
      keys.put("secret", HmacSecret.generate().text());
    } else {
      Ed25519PrivateKey privateKey = Ed25519PrivateKey.generate();
      keys.put("privateKey", privateKey.text());
      keys.put("publicKey", privateKey.publicKey().text());
    }
    if (format.getValue() == Format.JSON) {
      ObjectNode object = JsonNodeFactory.instance.objectNode();
      keys.forEach(object::put);
      streams.out().print(object + "\n");
    } else {
      keys.values().forEach(key -> streams.out().print(key + "\n"));
    }
    return streams.end(ExitStatus.FINE);
  }
}
