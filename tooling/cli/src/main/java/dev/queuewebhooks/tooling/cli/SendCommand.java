package dev.queuewebhooks.tooling.cli;

import dev.queuewebhooks.runtime.core.HmacSecret;
import dev.queuewebhooks.runtime.core.SigningKey;
import dev.queuewebhooks.runtime.sender.Endpoint;
import dev.queuewebhooks.tooling.cli.send.SampleSender;
import dev.queuewebhooks.tooling.cli.send.Sent;
import dev.queuewebhooks.tooling.document.DocumentException;
import dev.queuewebhooks.tooling.document.deliveries.Sample;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** {@code webhooks send}: makes signed deliveries of a document's examples. */
final class SendCommand implements Callable<Integer> {

  private final SampleOptions samples = new SampleOptions();
  private final TargetOptions target = new TargetOptions();
  private final KeyOptions keys =
      new KeyOptions("whsec_ (secret, for v1) or whsk_ (private key, for v1a)");
  private final HeaderOption header =
      new HeaderOption("A header field to send, such as Authorization. Can be repeated.");
  private final OptionSpec format = SharedOptions.format("text (by default) or json.");

  private final Streams streams;

  SendCommand(Streams streams) {
    this.streams = streams;
  }

  CommandSpec spec() {
    CommandSpec spec = CommandSpec.wrapWithoutInspection(this).mixinStandardHelpOptions(true);
    spec.usageMessage()
        .description(
            "Sends the examples of a document, signed, each once; for an event without one,"
                + " what is made from its schema.",
            "Prints a line for each: status, event, example, time; and the beginning of the"
                + " answer's body on the next.")
        .footer(
            "",
            "Exit status: 0 all were answered with 2xx, 1 some were not, 2 something cannot be"
                + " used.",
            "With --format json, each line is an object: event, example, id, status (null when"
                + " there was no answer), failure (null when there was one), milliseconds and"
                + " reply.");
    samples.addTo(spec);
    target.addTo(spec);
    keys.addTo(spec);
    return spec.addOption(header.spec()).addOption(format);
  }

  @Override
  public Integer call() {
    try {
      List<Sample> chosen = samples.read(streams.in());
      Map<String, String> fields = header.read();
      try (SampleSender sender = new SampleSender(endpoint(fields), fields.keySet())) {
        return streams.end(send(chosen, sender));
      }
    } catch (DocumentException e) {
      streams.err().println(e.getMessage());
    } catch (UnreadableException | IllegalArgumentException e) {
      streams.err().println("webhooks: " + e.getMessage());
    }
    return streams.end(ExitStatus.UNUSABLE);
  }

  private Endpoint endpoint(Map<String, String> fields) throws UnreadableException {
    Endpoint.Builder endpoint = Endpoint.builder(target.read());
    keys().forEach(endpoint::key);
    fields.forEach(endpoint::header);
    return endpoint.build();
  }

  private List<SigningKey> keys() throws UnreadableException {
    if (keys.areGiven()) {
      return keys.read(SigningKey::parse);
    }
    streams.err().println("signed with a secret of this run only; name yours with --secret-file");
    return List.of(HmacSecret.generate());
  }

  private int send(List<Sample> chosen, SampleSender sender) {
    int taken = 0;
    for (Sample sample : chosen) {
      Sent sent = sender.send(sample);
      taken += sent.isTaken() ? 1 : 0;
      streams
          .out()
          .print(format.getValue() == Format.JSON ? SentText.json(sent) : SentText.lines(sent));
      streams.out().flush();
    }
    streams.err().println(taken + " of " + chosen.size() + " were taken");
    return taken == chosen.size() ? ExitStatus.FINE : ExitStatus.FINDINGS;
  }
}
