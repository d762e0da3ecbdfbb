package dev.queuewebhooks.runtime.micrometer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.queuewebhooks.runtime.core.HmacSecret;
import dev.queuewebhooks.runtime.sender.Endpoint;
import dev.queuewebhooks.runtime.sender.OutgoingMessage;
import dev.queuewebhooks.runtime.sender.RetryPolicy;
import dev.queuewebhooks.runtime.sender.Transport;
import dev.queuewebhooks.runtime.sender.TransportResponse;
import dev.queuewebhooks.runtime.sender.WebhookSender;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class MicrometerSenderListenerTest {
  private final SimpleMeterRegistry registry = new SimpleMeterRegistry();

  @Test
  void timesAttemptsAndCountsDeliveriesByWhatCameOfThem() {
    send("orderPlaced", "p", List.of(answer(503), timeout(), answer(204)));
    send("orderPlaced", "p", List.of(answer(410)));
    send("orderShipped", "p", List.of(answer(500), answer(500), answer(500)));

    assertThat(attempts("orderPlaced", "5xx")).isEqualTo(1);
    assertThat(attempts("orderPlaced", "timeout")).isEqualTo(1);
    assertThat(attempts("orderPlaced", "2xx")).isEqualTo(1);
    assertThat(attempts("orderPlaced", "4xx")).isEqualTo(1);
    assertThat(attempts("orderShipped", "5xx")).isEqualTo(3);
    assertThat(deliveries("orderPlaced", "delivered")).isEqualTo(1);
    assertThat(deliveries("orderPlaced", "rejected")).isEqualTo(1);
    assertThat(deliveries("orderShipped", "exhausted")).isEqualTo(1);
  }

  @Test
  void countsBodiesOverTheAdvisedSize() {
    send("orderPlaced", "x".repeat(20 * 1024), List.of(answer(204)));

    assertThat(registry.get("webhooks.sender.large").tag("event", "orderPlaced").counter().count())
        .isEqualTo(1);
  }

  @Test
  void hasNoTagThatNamesAnEndpointAMessageOrAPayload() {
    send("orderPlaced", "p3rsonal", List.of(answer(503), answer(204)));

    assertThat(registry.getMeters())
        .extracting(Meter::getId)
        .flatExtracting(Meter.Id::getTags)
        .extracting(Tag::getKey)
        .containsOnly("event", "outcome", "result");
    assertThat(registry.getMetersAsString())
        .doesNotContain("s3cret", "p3rsonal", "msg_", "example.org");
  }

  private void send(
      String event, String payload, List<CompletableFuture<TransportResponse>> answers) {
    Deque<CompletableFuture<TransportResponse>> left = new ArrayDeque<>(answers);
    Transport transport = request -> left.remove();
    try (WebhookSender sender =
        WebhookSender.builder()
            .transport(transport)
            .retryPolicy(RetryPolicy.of(Duration.ZERO, Duration.ZERO))
            .listener(new MicrometerSenderListener(registry))
            .build()) {
      sender.send(
          Endpoint.builder(URI.create("https://example.org/s3cret"))
              .key(HmacSecret.generate())
              .build(),
          OutgoingMessage.of(event, Map.of("name", payload)));
    }
  }

  private long attempts(String event, String outcome) {
    return registry
        .get("webhooks.sender.attempts")
        .tags("event", event, "outcome", outcome)
        .timer()
        .count();
  }

  private double deliveries(String event, String result) {
    return registry
        .get("webhooks.sender.deliveries")
        .tags("event", event, "result", result)
        .counter()
        .count();
  }

  private static CompletableFuture<TransportResponse> answer(int status) {
    return CompletableFuture.completedFuture(new TransportResponse(status, null));
  }

  private static CompletableFuture<TransportResponse> timeout() {
    return CompletableFuture.failedFuture(new SocketTimeoutException());
  }
}
