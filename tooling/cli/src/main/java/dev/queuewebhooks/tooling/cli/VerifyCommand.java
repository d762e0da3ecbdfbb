package dev.queuewebhooks.tooling.cli;

import dev.queuewebhooks.runtime.core.RequestHeaders;
import dev.queuewebhooks.runtime.core.Verification;
import dev.queuewebhooks.runtime.core.Verification.NotVerified;
import dev.queuewebhooks.runtime.core.VerificationKey;
import dev.queuewebhooks.runtime.core.WebhookVerifier;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** {@code webhooks verify}: tells whether a request is genuine, and if not, why. */
final class VerifyCommand implements Callable<Integer> {

  private final KeyOptions keys =
      new KeyOptions("whsec_ (secret, for v1) or whpk_ (public key, for v1a)");
  private final OptionSpec headers =
      OptionSpec.builder("--header")
          .paramLabel("'NAME: VALUE'")
          .description("A header field as it was received. Repeat it for each.")
          .arity("1")
          .type(List.class)
          .auxiliaryTypes(String.class)
          .build();
  private final OptionSpec now =
      SharedOptions.seconds(
          "--now", "When it was received, in seconds since 1970. By default it is now.");
  private final OptionSpec tolerance =
      SharedOptions.seconds(
          "--tolerance", "How far the timestamp may be from then. 300 by default.");
  private final OptionSpec format = SharedOptions.format("text (by default) or json.");
  private final PositionalParamSpec file = SharedOptions.body();

  private final Streams streams;

  VerifyCommand(Streams streams) {
    this.streams = streams;
  }

  CommandSpec spec() {
    CommandSpec spec = CommandSpec.wrapWithoutInspection(this).mixinStandardHelpOptions(true);
    spec.usageMessage()
        .description(
            "Verifies a request: its signature and its age (Standard Webhooks 1.0).",
            "Prints 'verified', or 'not verified: REASON' and on standard error what that means.")
        .footer(
            "",
            "Exit status: 0 verified, 1 not verified, 2 a key, a header or the file cannot be"
                + " used.",
            "With --format json, standard output is an object: verified, and reason (null when it"
                + " is verified).");
    keys.addTo(spec);
    return spec.addOption(headers)
        .addOption(now)
        .addOption(tolerance)
        .addOption(format)
        .addPositional(file);
  }

  @Override
  public Integer call() {
    try {
      WebhookVerifier verifier = verifier();
      RequestHeaders received = received();
      byte[] body = Payloads.named(file.getValue(), streams.in());
      return streams.end(show(verifier.verify(received, body)));
    } catch (UnreadableException e) {
      streams.err().println("webhooks: " + e.getMessage());
      return streams.end(ExitStatus.UNUSABLE);
    }
  }

  private WebhookVerifier verifier() throws UnreadableException {
    WebhookVerifier.Builder verifier = WebhookVerifier.builder();
    keys.read(VerificationKey::parse).forEach(verifier::key);
    Long second = now.getValue();
    if (second != null) {
      verifier.clock(Clock.fixed(Instant.ofEpochSecond(second), ZoneOffset.UTC));
    }
    Long seconds = tolerance.getValue();
    if (seconds != null) {
      try {
        verifier.tolerance(Duration.ofSeconds(seconds));
      } catch (IllegalArgumentException e) {
        throw new UnreadableException("--tolerance has to be more than zero");
      }
    }
    return verifier.build();
  }

  private RequestHeaders received() throws UnreadableException {
    Map<String, List<String>> received = new LinkedHashMap<>();
    List<String> fields = headers.getValue();
    for (String field : fields == null ? List.<String>of() : fields) {
      int colon = field.indexOf(':');
      if (colon <= 0) {
        // Not repeated here: it may be a secret in the wrong place.
        throw new UnreadableException("a --header is no 'NAME: VALUE'");
      }
      received
          .computeIfAbsent(field.substring(0, colon), unused -> new ArrayList<>())
          .add(field.substring(colon + 1).strip());
    }
    return RequestHeaders.of(received);
  }

  private int show(Verification verification) {
    Verification.Reason reason =
        verification instanceof NotVerified refused ? refused.reason() : null;
    if (format.getValue() == Format.JSON) {
      ObjectNode object = JsonNodeFactory.instance.objectNode();
      object.put("verified", reason == null).put("reason", reason == null ? null : reason.name());
      streams.out().print(object + "\n");
    } else if (reason == null) {
      streams.out().print("verified\n");
    } else {
      streams.out().print("not verified: " + reason + "\n");
      streams.err().println(ReasonText.of(reason));
    }
    return reason == null ? ExitStatus.FINE : ExitStatus.FINDINGS;
  }
}
