package dev.queuewebhooks.tooling.stub;

import static org.assertj.core.api.Assertions.assertThat;

import dev.queuewebhooks.runtime.core.HmacSecret;
import dev.queuewebhooks.runtime.sender.Attempt;
import dev.queuewebhooks.runtime.sender.DeliveryResult;
import dev.queuewebhooks.runtime.sender.DeliveryResult.Delivered;
import dev.queuewebhooks.runtime.sender.DeliveryResult.Exhausted;
import dev.queuewebhooks.runtime.sender.DeliveryResult.Rejected;
import dev.queuewebhooks.runtime.sender.Endpoint;
import dev.queuewebhooks.runtime.sender.FailureKind;
import dev.queuewebhooks.runtime.sender.Outcome.Failure;
import dev.queuewebhooks.runtime.sender.OutgoingMessage;
import dev.queuewebhooks.runtime.sender.RetryPolicy;
import dev.queuewebhooks.runtime.sender.TargetPolicy;
import dev.queuewebhooks.runtime.sender.WebhookSender;
import dev.queuewebhooks.tooling.stub.junit.StubReceiverExtension;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The sender of this project on each of the paths that rehearse what receivers do. */
class SenderRehearsalTest {
  private static final HmacSecret SECRET = HmacSecret.generate();
  private static final Duration MINUTE = Duration.ofMinutes(1);

  @RegisterExtension
  static final StubReceiverExtension RECEIVER =
      StubReceiverExtension.of(DeliveryCheck.builder(Fixtures.parcels()).key(SECRET).build());

  private final List<Duration> waits = new ArrayList<>();
  private Duration timeout = Duration.ofSeconds(10);

  @BeforeEach
  void forgetWaits() {
    waits.clear();
  }

  private DeliveryResult send(String path) {
    Endpoint endpoint = Endpoint.builder(RECEIVER.uri(path)).key(SECRET).timeout(timeout).build();
    try (WebhookSender sender =
        WebhookSender.builder()
            .targets(TargetPolicy.publicHttps().allowLoopback().allowPlainHttp())
            .retryPolicy(RetryPolicy.of(MINUTE, MINUTE))
            .sleeper(waits::add)
            .build()) {
      return sender.send(endpoint, OutgoingMessage.of("parcelLost", Map.of("type", "parcelLost")));
    }
  }

  /** Whatever was answered: each attempt was signed anew, and had the same id. */
  private static void allWereVerifiedAndOneMessage(int count) throws InterruptedException {
    List<Delivery> deliveries = RECEIVER.await(count);
    assertThat(deliveries).hasSize(count).allMatch(Delivery::isAccepted);
    assertThat(deliveries)
        .extracting(each -> each.headers().get("webhook-id"))
        .containsOnly(deliveries.get(0).headers().get("webhook-id"));
  }

  @Test
  void delivers() throws Exception {
    assertThat(send("/")).isInstanceOf(Delivered.class);
    allWereVerifiedAndOneMessage(1);
  }

  @Test
  void triesAgainUntilItIsTaken() throws Exception {
    assertThat(send("/flaky/2")).isInstanceOf(Delivered.class);
    allWereVerifiedAndOneMessage(3);
    assertThat(waits).containsExactly(MINUTE, MINUTE);
  }

  @Test
  void givesUpInTheEnd() throws Exception {
    assertThat(send("/always/503")).isInstanceOf(Exhausted.class);
    allWereVerifiedAndOneMessage(3);
  }

  @Test
  void waitsForAsLongAsItIsAskedTo() throws Exception {
    assertThat(send("/always/429?retry-after=120")).isInstanceOf(Exhausted.class);
    allWereVerifiedAndOneMessage(3);
    assertThat(waits).containsExactly(Duration.ofMinutes(2), Duration.ofMinutes(2));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/always/410", "/always/400", "/always/307"})
  void doesNotInsist(String path) throws Exception {
    assertThat(send(path)).isInstanceOf(Rejected.class);
    allWereVerifiedAndOneMessage(1);
  }

  @Test
  void doesNotWaitForeverForAnAnswer() throws Exception {
    timeout = Duration.ofMillis(200);

    DeliveryResult result = send("/slow/5000");

    assertThat(result).isInstanceOf(Exhausted.class);
    assertThat(result.attempts())
        .extracting(Attempt::outcome)
        .containsOnly(new Failure(FailureKind.TIMEOUT));
    allWereVerifiedAndOneMessage(3);
  }

  @ParameterizedTest
  @ValueSource(strings = {"CONNECTION_RESET_BY_PEER", "EMPTY_RESPONSE", "RANDOM_DATA_THEN_CLOSE"})
  void survivesABrokenConnection(String fault) throws Exception {
    DeliveryResult result = send("/fault/" + fault);

    assertThat(result).isInstanceOf(Exhausted.class);
    assertThat(result.attempts())
        .extracting(Attempt::outcome)
        .containsOnly(new Failure(FailureKind.IO));
    allWereVerifiedAndOneMessage(3);
  }

  /** Its status came, and says that it was taken: only its body is broken. */
  @Test
  void takesAnAnswerWhoseBodyIsBroken() throws Exception {
    assertThat(send("/fault/MALFORMED_RESPONSE_CHUNK")).isInstanceOf(Delivered.class);
    allWereVerifiedAndOneMessage(1);
  }
}
