package dev.queuewebhooks.tooling.stub;

import static dev.queuewebhooks.tooling.stub.Fixtures.LOST;
import static dev.queuewebhooks.tooling.stub.Fixtures.post;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.queuewebhooks.runtime.core.HmacSecret;
import dev.queuewebhooks.runtime.core.SignatureHeaders;
import dev.queuewebhooks.runtime.core.WebhookSigner;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignatureTest {
  private static final HmacSecret SECRET = HmacSecret.generate();
  private static final Instant NOW = Instant.parse("2026-05-06T07:08:09Z");

  private static DeliveryCheck.Builder check() {
    return DeliveryCheck.builder(Fixtures.parcels()).clock(Clock.fixed(NOW, ZoneOffset.UTC));
  }

  private static String[] signed(HmacSecret secret, Instant at, String body) {
    SignatureHeaders headers = WebhookSigner.of(secret).sign("msg_1", at, body.getBytes(UTF_8));
    return headers.asMap().entrySet().stream()
        .flatMap(header -> List.of(header.getKey(), header.getValue()).stream())
        .toArray(String[]::new);
  }

  @Test
  void acceptsWhatWasSignedWithTheKey() throws Exception {
    try (StubReceiver receiver = StubReceiver.start(check().key(SECRET).build())) {
      HttpResponse<String> answer = post(receiver.uri(), LOST, signed(SECRET, NOW, LOST));

      assertThat(answer.statusCode()).isEqualTo(204);
      Delivery delivery = receiver.deliveries().all().get(0);
      assertThat(delivery.receivedAt()).isEqualTo(NOW);
      assertThat(delivery.headers())
          .containsEntry("webhook-id", List.of("msg_1"))
          .containsEntry("webhook-signature", List.of("v1,***"));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "another key, 'webhook-signature fits none of the keys given here: signed with another key, or"
        + " over another id, timestamp or body than was sent'",
    "too early, webhook-timestamp is too far in the past",
    "nothing, 'webhook-id, webhook-timestamp and webhook-signature have to be there, all three'"
  })
  void refusesAllElseAndSaysWhy(String how, String problem) throws Exception {
    String[] headers =
        switch (how) {
          case "another key" -> signed(HmacSecret.generate(), NOW, LOST);
          case "too early" -> signed(SECRET, NOW.minus(Duration.ofSeconds(301)), LOST);
          default -> new String[0];
        };
    try (StubReceiver receiver = StubReceiver.start(check().key(SECRET).build())) {
      HttpResponse<String> answer = post(receiver.uri(), LOST, headers);

      assertThat(answer.statusCode()).isEqualTo(401);
      assertThat(answer.body()).contains("\"detail\":\"" + problem + "\"");
      Delivery delivery = receiver.deliveries().all().get(0);
      assertThat(delivery.verdict()).isEqualTo(DeliveryVerdict.NOT_VERIFIED);
      assertThat(delivery.problems()).containsExactly(problem);
      assertThat(delivery.event()).isNull();
    }
  }

  @Test
  void demandsAHeaderAndHidesItsValue() throws Exception {
    DeliveryCheck check = check().header("X-Door", "open sesame").build();
    try (StubReceiver receiver = StubReceiver.start(check)) {
      assertThat(post(receiver.uri(), LOST, "x-door", "open sesame").statusCode()).isEqualTo(204);
      assertThat(post(receiver.uri(), LOST, "x-door", "open barley").body())
          .contains("the header X-Door does not have the demanded value, exactly once")
          .doesNotContain("barley", "sesame");
      assertThat(post(receiver.uri(), LOST).body()).contains("the header X-Door is missing");
      assertThat(receiver.deliveries().all().get(1).headers())
          .containsEntry("x-door", List.of("***"));
    }
  }

  @Test
  void hidesHeaderFieldsThatSoundSecret() throws Exception {
    try (StubReceiver receiver = StubReceiver.start(check().build())) {
      post(receiver.uri(), LOST, "Authorization", "Bearer a", "X-Api-Key", "b", "Cookie", "c=d");
      post(receiver.uri(), LOST, "webhook-signature", "no version and no comma");

      assertThat(receiver.deliveries().all().get(0).headers())
          .containsEntry("authorization", List.of("***"))
          .containsEntry("x-api-key", List.of("***"))
          .containsEntry("cookie", List.of("***"));
      assertThat(receiver.deliveries().all().get(1).headers())
          .containsEntry("webhook-signature", List.of("***"));
    }
  }

  @Test
  void refusesADemandWithoutAValue() {
    assertThatThrownBy(() -> check().header("X-Door", " "))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a header to demand has a name and a value");
  }
}
