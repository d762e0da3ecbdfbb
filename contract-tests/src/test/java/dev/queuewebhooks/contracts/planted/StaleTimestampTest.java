package dev.queuewebhooks.contracts.planted;

import static org.assertj.core.api.Assertions.assertThat;

import dev.queuewebhooks.contracts.Contract;
import dev.queuewebhooks.contracts.Sample;
import dev.queuewebhooks.events.UnknownEvent;
import dev.queuewebhooks.events.WebhookEvent;
import dev.queuewebhooks.receiver.WebhookEventHandler;
import dev.queuewebhooks.receiver.WebhookEventRoutes;
import dev.queuewebhooks.runtime.core.HmacSecret;
import dev.queuewebhooks.runtime.core.RequestHeaders;
import dev.queuewebhooks.runtime.core.WebhookSigner;
import dev.queuewebhooks.runtime.core.WebhookVerifier;
import dev.queuewebhooks.runtime.receiver.Delivery;
import dev.queuewebhooks.runtime.receiver.WebhookReceiver;
import dev.queuewebhooks.runtime.receiver.WebhookRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A receiver that takes requests as old as the hills. */
class StaleTimestampTest {
  private static final Duration TWO_DAYS = Duration.ofDays(2);

  private final HmacSecret secret = HmacSecret.generate();
  private final List<Sample> samples = Sample.allOf(Contract.read());

  @Test
  void isSeenByTheStaleRequestsOfEveryEventAndByNoOther() {
    assertThat(wronglyAnswered(receiver(Duration.ofMinutes(5)))).isEmpty();
    assertThat(wronglyAnswered(receiver(Duration.ofDays(36500))))
        .containsExactlyElementsOf(
            samples.stream()
                .map(sample -> sample + ", a stale timestamp: expected 401 but was 204")
                .toList());
  }

  private WebhookReceiver receiver(Duration tolerance) {
    WebhookVerifier verifier = WebhookVerifier.builder().key(secret).tolerance(tolerance).build();
    return WebhookReceiver.verifiedBy(verifier)
        .routes(WebhookEventRoutes.to(new Anything()))
        .listener(receipt -> {})
        .build();
  }

  /** What is answered otherwise than it has to be, by event, example and what was wrong with it. */
  private List<String> wronglyAnswered(WebhookReceiver receiver) {
    List<String> wrong = new ArrayList<>();
    Instant now = Instant.now();
    for (Sample sample : samples) {
      Map<String, WebhookRequest> forgeries = new LinkedHashMap<>();
      forgeries.put("a wrong secret", request(sample, HmacSecret.generate(), now));
      forgeries.put("a stale timestamp", request(sample, secret, now.minus(TWO_DAYS)));
      forgeries.forEach(
          (what, forgery) -> {
            int status = receiver.receive(forgery).status();
            if (status != 401) {
              wrong.add(sample + ", " + what + ": expected 401 but was " + status);
            }
          });
    }
    return wrong;
  }

  private static WebhookRequest request(Sample sample, HmacSecret key, Instant at) {
    Map<String, List<String>> headers = new TreeMap<>();
    headers.put("Content-Type", List.of("application/json"));
    WebhookSigner.of(key)
        .sign("msg_" + UUID.randomUUID(), at, sample.body())
        .asMap()
        .forEach((name, value) -> headers.put(name, List.of(value)));
    return new WebhookRequest("POST", RequestHeaders.of(headers), sample.body());
  }

  private static final class Anything implements WebhookEventHandler {
    @Override
    public void onOtherEvent(WebhookEvent event, Delivery delivery) {
      // Taken.
    }

    @Override
    public void onUnknownEvent(UnknownEvent event, Delivery delivery) {
      // Taken.
    }
  }
}
