package dev.queuewebhooks.tooling.cli;

import dev.queuewebhooks.runtime.core.VerificationKey;
import dev.queuewebhooks.tooling.document.DocumentException;
import dev.queuewebhooks.tooling.stub.Delivery;
import dev.queuewebhooks.tooling.stub.DeliveryCheck;
import dev.queuewebhooks.tooling.stub.StubReceiver;
import dev.queuewebhooks.tooling.stub.publisher.PublisherReport;
import dev.queuewebhooks.tooling.stub.publisher.PublisherVerifier;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** {@code webhooks receive}: a receiver that says what is wrong with each delivery. */
final class ReceiveCommand implements Callable<Integer> {

  private final OptionSpec document = SharedOptions.document();
  private final OptionSpec port =
      OptionSpec.builder("--port")
          .paramLabel("N")
          .description("The port of 127.0.0.1 to listen on; 0 for a free one.")
          .required(true)
          .type(Integer.class)
          .converters(text -> SharedOptions.number(text, 0, 65_535))
          .build();
  private final OptionSpec count =
      OptionSpec.builder("--count")
          .paramLabel("N")
          .description("Ends after so many deliveries. By default Ctrl-C ends it.")
          .type(Integer.class)
          .converters(text -> SharedOptions.number(text, 1, 999_999_999))
          .build();
  private final KeyOptions keys =
      new KeyOptions("whsec_ (secret, for v1) or whpk_ (public key, for v1a)");
  private final HeaderOption header =
      new HeaderOption("A header field that each delivery must have, such as Authorization.");
  private final ExpectOptions expected = new ExpectOptions();
  private final OptionSpec format = SharedOptions.format("text (by default) or json.");

  private final Streams streams;

  ReceiveCommand(Streams streams) {
    this.streams = streams;
  }

  CommandSpec spec() {
    CommandSpec spec = CommandSpec.wrapWithoutInspection(this).mixinStandardHelpOptions(true);
    spec.usageMessage()
        .description(
            "Receives deliveries, and says what is wrong with each: here, in its answer, and on a"
                + " page.",
            "Prints a line for each: time, event, verdict, answer, what is wrong first. Signatures"
                + " are verified when there is a key.")
        .footer(
            "",
            "Exit status: 0 all were accepted, and came if --expect says so, 1 some were not, 2"
                + " something cannot be used.",
            "With --format json, each line is an object: number, receivedAt, method, path, event,"
                + " verdict, problems, answer, headers and body. With --expect, the last one is the"
                + " report: summary, verified, events, strangers and remarks.");
    spec.addOption(document).addOption(port).addOption(count);
    expected.addTo(spec);
    keys.addTo(spec);
    return spec.addOption(header.spec()).addOption(format);
  }

  @Override
  public Integer call() {
    try {
      expected.requireNot(count.getValue());
      DeliveryCheck check = check();
      int number = port.getValue();
      if (expected.areGiven()) {
        try (PublisherVerifier verifier = expected.verifier(check).start(number)) {
          return streams.end(verify(verifier));
        }
      }
      try (StubReceiver receiver = StubReceiver.start(check, number)) {
        return streams.end(receive(receiver));
      }
    } catch (DocumentException e) {
      streams.err().println(e.getMessage());
    } catch (UnreadableException | IOException e) {
      streams.err().println("webhooks: " + e.getMessage());
    }
    return streams.end(ExitStatus.UNUSABLE);
  }

  private DeliveryCheck check() throws UnreadableException {
    Path file = document.getValue();
    DeliveryCheck.Builder check = DeliveryCheck.builder(Documents.load(file));
    if (keys.areGiven()) {
      keys.read(VerificationKey::parse).forEach(check::key);
    }
    Map<String, String> demanded = header.read();
    if (demanded.size() > 1) {
      throw new UnreadableException("only one --header can be demanded");
    }
    demanded.forEach(check::header);
    return check.build();
  }

  private int receive(StubReceiver receiver) {
    @Nullable Integer most = count.getValue();
    CountDownLatch left = new CountDownLatch(most == null ? Integer.MAX_VALUE : most);
    AtomicBoolean fine = new AtomicBoolean(true);
    receiver
        .deliveries()
        .onEach(
            delivery -> {
              fine.compareAndSet(true, delivery.isAccepted());
              show(delivery);
              left.countDown();
            });
    announce(receiver);
    try {
      left.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return fine.get() ? ExitStatus.FINE : ExitStatus.FINDINGS;
  }

  private int verify(PublisherVerifier verifier) {
    verifier.receiver().deliveries().onEach(this::show);
    announce(verifier.receiver());
    try {
      PublisherReport report = verifier.report();
      streams.out().print((isJson() ? report.toJson() : report) + "\n");
      return report.isVerified() ? ExitStatus.FINE : ExitStatus.FINDINGS;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return ExitStatus.FINDINGS;
    }
  }

  /** On standard error, where it is not in the way of programs that read the deliveries. */
  private void announce(StubReceiver receiver) {
    streams.err().println("listening on " + receiver.uri() + ", shown on " + receiver.page());
    StubReceiver.behaviours()
        .forEach((path, does) -> streams.err().println("  %-32s %s".formatted(path, does)));
    streams.err().flush();
  }

  private void show(Delivery delivery) {
    streams.out().print(isJson() ? delivery.toJson() + "\n" : DeliveryLine.of(delivery) + "\n");
    streams.out().flush();
  }

  private boolean isJson() {
    return format.getValue() == Format.JSON;
  }
}
