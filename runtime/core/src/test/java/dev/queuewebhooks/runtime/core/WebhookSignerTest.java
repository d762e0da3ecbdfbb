package dev.queuewebhooks.runtime.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookSignerTest {
  private static final Instant NOW = Instant.ofEpochSecond(1614265330);
  private static final byte[] NO_BODY = {};

  @ParameterizedTest
  @MethodSource("dev.queuewebhooks.runtime.core.Vectors#all")
  void makesTheSignaturesThatOtherLibrariesPublish(Vectors.Vector vector) {
    SignatureHeaders headers =
        WebhookSigner.of(vector.key()).sign(vector.id(), vector.instant(), vector.body());

    assertThat(headers.asMap())
        .containsExactly(
            entry("webhook-id", vector.id()),
            entry("webhook-timestamp", Long.toString(vector.timestamp())),
            entry("webhook-signature", vector.signature()));
  }

  @Test
  void signsOncePerKeyInTheOrderGiven() {
    Vectors.Vector vector = Vectors.REFERENCE;
    HmacSecret other = HmacSecret.generate();

    SignatureHeaders both =
        WebhookSigner.of(other, vector.key()).sign(vector.id(), vector.instant(), vector.body());

    assertThat(both.signature()).startsWith("v1,").endsWith(" " + vector.signature()).hasSize(95);
  }

  @Test
  void dropsFractionsOfASecond() {
    WebhookSigner signer = WebhookSigner.of(HmacSecret.generate());

    assertThat(signer.sign("a", NOW.plusMillis(999), NO_BODY))
        .isEqualTo(signer.sign("a", NOW, NO_BODY));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a.5", "a\r\nb", "a b", "ä"})
  void refusesAnIdThatCouldBlurTheSignedContent(String id) {
    WebhookSigner signer = WebhookSigner.of(HmacSecret.generate());

    assertThatThrownBy(() -> signer.sign(id, NOW, NO_BODY))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void refusesTimestampsThatTheHeaderCannotHold() {
    WebhookSigner signer = WebhookSigner.of(HmacSecret.generate());

    assertThat(Stream.of(Instant.ofEpochSecond(-1), Instant.ofEpochSecond(1_000_000_000_000L)))
        .allSatisfy(
            timestamp ->
                assertThatThrownBy(() -> signer.sign("a", timestamp, NO_BODY))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("out of range"));
  }

  @Test
  void needsOneToSixteenKeys() {
    assertThatThrownBy(WebhookSigner::of)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a signer needs 1 to 16 keys, not 0");
    SigningKey[] keys = Stream.generate(HmacSecret::generate).limit(17).toArray(SigningKey[]::new);
    assertThatThrownBy(() -> WebhookSigner.of(keys)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void keepsTheSignatureOutOfItsText() {
    assertThat(new SignatureHeaders("a", "1", "v1,secret"))
        .hasToString("SignatureHeaders[id=a, timestamp=1]");
  }
}
