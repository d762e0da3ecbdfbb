package dev.queuewebhooks.runtime.sender;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.queuewebhooks.runtime.core.HmacSecret;
import dev.queuewebhooks.runtime.core.RequestHeaders;
import dev.queuewebhooks.runtime.core.Verification.Verified;
import dev.queuewebhooks.runtime.core.WebhookVerifier;
import dev.queuewebhooks.runtime.sender.DeliveryResult.Delivered;
import dev.queuewebhooks.runtime.sender.DeliveryResult.Exhausted;
import dev.queuewebhooks.runtime.sender.DeliveryResult.Rejected;
import dev.queuewebhooks.runtime.sender.Outcome.Response;
import dev.queuewebhooks.runtime.sender.TestReceiver.Received;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookSenderTest {
  private static final HmacSecret SECRET = HmacSecret.generate();
  private static final Map<String, String> PAYLOAD = Map.of("name", "å");
  private static final OutgoingMessage MESSAGE =
      OutgoingMessage.of("orderPlaced", PAYLOAD).withId("msg_1");

  private final TestTime time = new TestTime();
  private final List<Attempt> heard = new ArrayList<>();
  private final WebhookSender sender =
      WebhookSender.builder()
          .targets(TestReceiver.TARGETS)
          .clock(time)
          .sleeper(time)
          .retryPolicy(RetryPolicy.of(Duration.ofSeconds(1), Duration.ofSeconds(5)))
          .listener((endpoint, message, attempt) -> heard.add(attempt))
          .build();

  @AfterEach
  void close() {
    sender.close();
  }

  @Test
  void postsTheSignedBodyWithTheHeadersOfTheEndpoint() {
    try (TestReceiver receiver = TestReceiver.answering(204)) {
      Endpoint endpoint =
          Endpoint.builder(receiver.uri("/hooks?tenant=1"))
              .key(SECRET)
              .header("Authorization", "Bearer abc")
              .build();

      DeliveryResult result = sender.send(endpoint, MESSAGE);

      Attempt attempt = new Attempt(1, time.instant(), Duration.ZERO, new Response(204, null));
      assertThat(result).isEqualTo(new Delivered("msg_1", List.of(attempt)));
      Received request = receiver.received.get(0);
      assertThat(request.method()).isEqualTo("POST");
      assertThat(request.uri()).hasToString("/hooks?tenant=1");
      assertThat(request.text()).isEqualTo("{\"name\":\"å\"}");
      assertThat(request.header("content-type")).isEqualTo("application/json");
      assertThat(request.header("authorization")).isEqualTo("Bearer abc");
      assertThat(request.header("webhook-id")).isEqualTo("msg_1");
      assertThat(verify(request, SECRET, time.instant())).isInstanceOf(Verified.class);
      assertThat(heard).containsExactly(attempt);
    }
  }

  @Test
  void sendsTheBodyWithoutWaitingToBeAskedForIt() {
    try (TestReceiver receiver = TestReceiver.answering(204)) {
      sender.send(TestSenders.endpoint(receiver), MESSAGE);

      assertThat(receiver.received.get(0).headers().all("expect")).isEmpty();
    }
  }

  @Test
  void signsWithEveryKeyWhileAKeyIsBeingReplaced() {
    HmacSecret next = HmacSecret.generate();
    try (TestReceiver receiver = TestReceiver.answering(200)) {
      sender.send(Endpoint.builder(receiver.uri("/")).key(SECRET).key(next).build(), MESSAGE);

      Received request = receiver.received.get(0);
      assertThat(verify(request, SECRET, time.instant())).isInstanceOf(Verified.class);
      assertThat(verify(request, next, time.instant())).isInstanceOf(Verified.class);
    }
  }

  @Test
  void retriesTheSameBytesUnderTheSameIdWithAFreshSignature() {
    try (TestReceiver receiver = TestReceiver.answering(500, 503, 200)) {
      Instant start = time.instant();

      DeliveryResult result = send(receiver);

      assertThat(result).isInstanceOf(Delivered.class);
      assertThat(statuses(result)).containsExactly(500, 503, 200);
      assertThat(time.sleeps).containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(5));
      assertThat(result.attempts())
          .extracting(Attempt::startedAt)
          .containsExactly(start, start.plusSeconds(1), start.plusSeconds(6));
      assertThat(receiver.received).extracting(Received::text).containsOnly("{\"name\":\"å\"}");
      assertThat(receiver.received).extracting(r -> r.header("webhook-id")).containsOnly("msg_1");
      assertThat(receiver.received)
          .extracting(r -> r.header("webhook-signature"))
          .doesNotHaveDuplicates();
      for (int i = 0; i < 3; i++) {
        assertThat(verify(receiver.received.get(i), SECRET, result.attempts().get(i).startedAt()))
            .isInstanceOf(Verified.class);
      }
      assertThat(heard).isEqualTo(result.attempts());
    }
  }

  @Test
  void givesUpWhenTheAttemptsAreUsedUp() {
    try (TestReceiver receiver = TestReceiver.answering(500, 502, 504)) {
      DeliveryResult result = send(receiver);

      assertThat(result).isInstanceOf(Exhausted.class);
      assertThat(statuses(result)).containsExactly(500, 502, 504);
      assertThat(time.sleeps).hasSize(2);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 401, 403, 404, 410, 413, 415, 422})
  void stopsAtAnAnswerThatMoreAttemptsCannotChange(int status) {
    try (TestReceiver receiver = TestReceiver.answering(status)) {
      DeliveryResult result = send(receiver);

      assertThat(result).isInstanceOf(Rejected.class);
      assertThat(statuses(result)).containsExactly(status);
      assertThat(time.sleeps).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {408, 425, 429})
  void triesAgainAfterClientErrorsThatPass(int status) {
    try (TestReceiver receiver = TestReceiver.answering(status, 202)) {
      assertThat(send(receiver)).isInstanceOf(Delivered.class);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {301, 302, 303, 307, 308})
  void neverFollowsARedirect(int status) {
    try (TestReceiver receiver =
        new TestReceiver(
            TestReceiver.status(status, "Location", "/elsewhere"), TestReceiver.status(200))) {
      assertThat(send(receiver)).isInstanceOf(Rejected.class);
      assertThat(receiver.received).hasSize(1);
    }
  }

  @Test
  void waitsAsLongAsTheReceiverAsks() {
    try (TestReceiver receiver =
        new TestReceiver(
            TestReceiver.status(429, "Retry-After", "120"),
            TestReceiver.status(503, "Retry-After", "86400"),
            TestReceiver.status(200))) {
      DeliveryResult result = send(receiver);

      assertThat(result).isInstanceOf(Delivered.class);
      assertThat(time.sleeps).containsExactly(Duration.ofSeconds(120), Duration.ofMinutes(5));
      assertThat(result.attempts().get(1).outcome())
          .isEqualTo(new Response(503, Duration.ofSeconds(86400)));
    }
  }

  @Test
  void sendsNothingWhenThePayloadIsTooLargeOrCannotBeWritten() {
    WebhookSender small = WebhookSender.builder().maxBodyBytes(5).build();
    try (TestReceiver receiver = TestReceiver.answering(200)) {
      Endpoint endpoint = Endpoint.builder(receiver.uri("/")).key(SECRET).build();

      assertThatThrownBy(() -> small.send(endpoint, MESSAGE))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage(
              "OutgoingMessage[id=msg_1, event=orderPlaced] has a body of 13 bytes; the limit is 5");
      assertThatThrownBy(() -> sender.send(endpoint, OutgoingMessage.of("x", new Unwritable())))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("cannot be written as JSON");
      assertThat(receiver.received).isEmpty();
    }
    assertThatThrownBy(() -> WebhookSender.builder().maxBodyBytes(0))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void goesOnAndLogsWhenTheListenerThrows() {
    WebhookSender noisy =
        WebhookSender.builder()
            .targets(TestReceiver.TARGETS)
            .listener(
                (endpoint, message, attempt) -> {
                  throw new IllegalStateException("the metrics are away");
                })
            .build();
    try (TestReceiver receiver = TestReceiver.answering(200);
        CapturedLog log = new CapturedLog(SafeListener.class)) {
      Endpoint endpoint = Endpoint.builder(receiver.uri("/")).key(SECRET).build();

      assertThat(noisy.send(endpoint, MESSAGE)).isInstanceOf(Delivered.class);
      assertThat(log.records)
          .singleElement()
          .extracting(logged -> logged.getThrown().getMessage())
          .isEqualTo("the metrics are away");
    }
  }

  private DeliveryResult send(TestReceiver receiver) {
    return sender.send(Endpoint.builder(receiver.uri("/hooks")).key(SECRET).build(), MESSAGE);
  }

  private static List<Integer> statuses(DeliveryResult result) {
    return result.attempts().stream()
        .map(attempt -> ((Response) attempt.outcome()).status())
        .toList();
  }

  private static Object verify(Received request, HmacSecret key, Instant now) {
    RequestHeaders headers = request.headers();
    return WebhookVerifier.builder()
        .key(key)
        .tolerance(Duration.ofMillis(1))
        .clock(Clock.fixed(now, ZoneOffset.UTC))
        .build()
        .verify(headers, request.text().getBytes(UTF_8));
  }

  static final class Unwritable {
    public String getValue() {
      throw new IllegalStateException("s3cret");
    }
  }
}
