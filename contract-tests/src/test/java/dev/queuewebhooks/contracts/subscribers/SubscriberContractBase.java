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
import java.util.stream.Stream;
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

  private @Nullable SubscriberContract contract;
  private List<Sample> meant = List.of();
  private int sent;
  private String body = "";

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
  protected void publishes(String event, String... whenPresent)
      throws IOException, InterruptedException {
    contract = find(event, Stream.of(whenPresent).map(JsonPointer::compile).toList());
    meant = contract.meant(all);
    if (meant.isEmpty()) {
      throw new AssertionError(
          contract.whenPresent().isEmpty()
              ? "there is no such event"
              : "no example has " + contract.whenPresent());
    }
    Endpoint endpoint = Endpoint.builder(receiver.uri()).key(SECRET).build();
    receiver.deliveries().forget();
    publication.publisher().accept(endpoint, meant.get(sent++));
    body = receiver.deliveries().await(1, PATIENCE).get(0).body();
  }

  /** The contract that a test was generated from. */
  private SubscriberContract find(String event, List<JsonPointer> whenPresent) throws IOException {
    return SubscriberContracts.in(Project.root().resolve("contract-tests/src/contracts")).stream()
        .filter(one -> getClass().getSimpleName().equalsIgnoreCase(className(one)))
        .filter(one -> one.event().equals(event) && one.whenPresent().equals(whenPresent))
        .findFirst()
        .orElseThrow();
  }

  private static String className(SubscriberContract contract) {
    return contract.subscriber().replaceAll("\\W", "_") + "Test";
  }

  /** What the subscriber got. */
  String body() {
    return body;
  }

  boolean hasMoreExamples() {
    return sent < meant.size();
  }

  /** A failure that says who cannot read what, in which example. */
  AssertionError explained(Throwable failure) {
    if (contract == null) {
      return new AssertionError(failure.getMessage(), failure);
    }
    String who = contract.subscriber() + " cannot read " + contract.event();
    if (sent == 0) {
      return new AssertionError(who + ": " + failure.getMessage(), failure);
    }
    List<JsonPointer> missing = contract.missing(JsonMapper.shared().readTree(body));
    return new AssertionError(
        "%s, example %s%s%n%s"
            .formatted(
                who,
                meant.get(sent - 1).name(),
                missing.isEmpty() ? "" : ": missing " + missing,
                failure.getMessage()),
        failure);
  }
}
