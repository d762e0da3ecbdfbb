package dev.queuewebhooks.contracts.subscribers;

import dev.queuewebhooks.contracts.Project;
import dev.queuewebhooks.contracts.Sample;
import dev.queuewebhooks.runtime.core.HmacSecret;
import dev.queuewebhooks.runtime.sender.Endpoint;
import dev.queuewebhooks.tooling.stub.DeliveryCheck;
import dev.queuewebhooks.tooling.stub.StubReceiver;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.json.JsonMapper;

/**
 * What all tests that are generated from contracts of subscribers extend: has the publisher send
 * every example that a contract is about, and gives the test what came.
 */
public abstract class SubscriberContractBase {
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final HmacSecret SECRET = HmacSecret.generate();

  @RegisterExtension static final EveryExample EVERY_EXAMPLE = new EveryExample();

  private static Publication publication = Publication.real();
  private static List<Sample> all;
  private static StubReceiver receiver;

  private int next;
  private int count;
  private String event = "";
  private List<JsonPointer> whenPresent = List.of();
  private @Nullable Sample sample;
  private @Nullable String body;
  private @Nullable String subscriber;

  @BeforeAll
  static void start() throws IOException {
    all = Sample.allOf(publication.document());
    receiver = StubReceiver.start(DeliveryCheck.of(publication.document()));
  }

  @AfterAll
  static void stop() {
    receiver.close();
  }

  /** Has the generated tests run on another publication from now on. */
  static void prove(Publication another) {
    publication = another;
  }

  /** Called by the tests: sends the next example of an event that has certain fields. */
  protected void publishes(String event, String... whenPresent) throws InterruptedException {
    this.event = event;
    this.whenPresent = List.of(whenPresent).stream().map(JsonPointer::compile).toList();
    List<Sample> meant = new SubscriberContract("", event, this.whenPresent, List.of()).meant(all);
    if (meant.isEmpty()) {
      throw new AssertionError("no example of %s has %s".formatted(event, this.whenPresent));
    }
    count = meant.size();
    sample = meant.get(next++);
    receiver.deliveries().forget();
    publication.publisher().apply(Endpoint.builder(receiver.uri()).key(SECRET).build(), sample);
    body = receiver.deliveries().await(1, PATIENCE).get(0).body();
  }

  /** What the subscriber got. */
  @Nullable String received(String subscriber) {
    this.subscriber = subscriber;
    return body;
  }

  boolean hasMoreExamples() {
    return next < count;
  }

  /** A failure that says who cannot read what, in which example. */
  AssertionError explained(Throwable failure) throws IOException {
    if (sample == null || body == null || subscriber == null) {
      return new AssertionError(failure.getMessage(), failure);
    }
    return new AssertionError(
        "%s cannot read %s, example %s%s%n%s"
            .formatted(subscriber, event, sample.name(), missing(), failure.getMessage()),
        failure);
  }

  private String missing() throws IOException {
    List<JsonPointer> missing =
        SubscriberContracts.in(Project.root().resolve("contract-tests/src/contracts")).stream()
            .filter(contract -> contract.subscriber().equals(subscriber))
            .filter(contract -> contract.event().equals(event))
            .filter(contract -> contract.whenPresent().equals(whenPresent))
            .flatMap(contract -> contract.missing(JsonMapper.shared().readTree(body)).stream())
            .distinct()
            .toList();
    return missing.isEmpty() ? "" : ": missing " + missing;
  }
}
