package dev.queuewebhooks.runtime.sender;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.queuewebhooks.runtime.sender.DurableDelivery.Row;
import dev.queuewebhooks.runtime.sender.TestReceiver.Received;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class DurableDeliveryTest {
  private static final OutgoingMessage MESSAGE =
      TestSenders.message().withMethod("PUT").withHeader("X-Tenant", "t").withQuery("page", 4);

  private final TestTime time = new TestTime();

  @Test
  void aRowIsAllThatHasToOutliveTheProcess() {
    try (TestReceiver receiver = TestReceiver.answering(503, 502, 204)) {
      Endpoint endpoint = TestSenders.endpoint(receiver);
      Instant start = time.instant();

      Row row = restarted(endpoint, store -> store.row("a", MESSAGE));
      Row second = restarted(endpoint, store -> store.attempt(reread(row)).orElseThrow());
      Row third = restarted(endpoint, store -> store.attempt(reread(second)).orElseThrow());
      Optional<Row> none = restarted(endpoint, store -> store.attempt(reread(third)));

      assertThat(none).isEmpty();
      assertThat(row.due()).isEqualTo(start);
      assertThat(second.due()).isBetween(start.plusSeconds(4), start.plusSeconds(6));
      assertThat(Duration.between(start, third.due()))
          .isBetween(Duration.ofMinutes(4), Duration.ofMinutes(6));
      assertThat(third.attempts()).isEqualTo(2);
      assertThat(receiver.received)
          .extracting(request -> request.header("webhook-id"))
          .containsOnly(MESSAGE.id());
      assertThat(receiver.received)
          .extracting(
              Received::method,
              request -> request.uri().toString(),
              request -> request.header("X-Tenant"),
              Received::text)
          .containsOnly(tuple("PUT", "/?page=4", "t", "{}"))
          .hasSize(3);
    }
  }

  @Test
  void theReadmeShowsTheCodeThatIsTestedHere() throws IOException {
    String source =
        Files.readString(
            Path.of("src/test/java/dev/queuewebhooks/runtime/sender/DurableDelivery.java"));
    String snippet =
        source.substring(source.indexOf("// snippet\n") + 11, source.indexOf("// end snippet"));

    assertThat(Files.readString(Path.of("README.md"))).contains("```java\n" + snippet + "```\n");
  }

  /** As a table gives it back: out of one column for each component. */
  private static Row reread(Row row) {
    OutgoingMessage kept = row.message();
    OutgoingMessage message =
        new OutgoingMessage(
            kept.id(),
            kept.event(),
            ((byte[]) kept.payload()).clone(),
            kept.method(),
            kept.contentType(),
            Map.copyOf(kept.headers()),
            kept.query());
    return new Row(row.endpoint(), message, row.attempts(), row.due());
  }

  private <T> T restarted(Endpoint endpoint, Function<DurableDelivery, T> step) {
    try (WebhookSender sender = TestSenders.builder().clock(time).build()) {
      return step.apply(new DurableDelivery(sender, Map.of("a", endpoint), time));
    }
  }
}
