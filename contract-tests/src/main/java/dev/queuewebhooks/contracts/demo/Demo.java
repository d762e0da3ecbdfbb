package dev.queuewebhooks.contracts.demo;

import dev.queuewebhooks.contracts.BuildFailure;
import dev.queuewebhooks.contracts.Contract;
import dev.queuewebhooks.contracts.ReceivingApp;
import dev.queuewebhooks.contracts.Sample;
import dev.queuewebhooks.runtime.core.HmacSecret;
import dev.queuewebhooks.tooling.document.WebhookDocument;
import java.io.IOException;
import java.io.PrintStream;
import java.util.List;

/**
 * Starts a receiver on the generated code, delivers every example of every event to it with the
 * generated sender, signed, and then tries three forgeries.
 */
public final class Demo {
  private Demo() {}

  /**
   * Runs the demonstration on the document of this build.
   *
   * @throws BuildFailure when anything is not as it should be
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    run(Contract.read(), System.out);
  }

  /**
   * Runs the demonstration.
   *
   * @param out gets one line for each delivery, one for each forgery, and the sum
   * @throws BuildFailure when anything is not as it should be; the message says what
   */
  static void run(WebhookDocument document, PrintStream out)
      throws IOException, InterruptedException {
    List<Sample> samples = Sample.allOf(document);
    HmacSecret secret = HmacSecret.generate();
    Score deliveries;
    Score forgeries;
    try (ReceivingApp app = ReceivingApp.start(secret)) {
      deliveries = new Deliveries(app, secret, new Table(samples, out)).deliver(samples);
      forgeries = new Forgeries(app, out).attempt(Forgery.all(document, secret));
    }
    long events = samples.stream().map(Sample::event).distinct().count();
    String sum =
        "%d events, %d deliveries, %d accepted, %d of %d forgeries refused"
            .formatted(
                events,
                deliveries.tried(),
                deliveries.asExpected(),
                forgeries.asExpected(),
                forgeries.tried());
    out.println(sum);
    if (!deliveries.isPerfect() || !forgeries.isPerfect()) {
      throw new BuildFailure("The demonstration failed, the lines above say where: " + sum);
    }
  }
}
