package dev.queuewebhooks.runtime.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.queuewebhooks.runtime.core.Verification.NotVerified;
import dev.queuewebhooks.runtime.core.Verification.Reason;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

class PublishedVectorsTest {
  private static final String SOURCE = "dev.queuewebhooks.runtime.core.PublishedVectors#";

  @ParameterizedTest(name = "{0}")
  @MethodSource(SOURCE + "sign")
  void signs(String name, JsonNode vector) {
    SignatureHeaders headers =
        WebhookSigner.of(
                PublishedVectors.keys(vector).stream()
                    .map(key -> SigningKey.parse(PublishedVectors.signingKey(key)))
                    .toArray(SigningKey[]::new))
            .sign(
                PublishedVectors.text(vector, "id"),
                Instant.ofEpochSecond(vector.path("timestamp").longValue()),
                PublishedVectors.body(vector));

    assertThat(headers.asMap())
        .allSatisfy(
            (header, value) ->
                assertThat(value).isEqualTo(vector.path("headers").path(header).stringValue()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource(SOURCE + "signRefused")
  void refusesToSign(String name, JsonNode vector) {
    WebhookSigner signer = WebhookSigner.of(HmacSecret.generate());
    String id = PublishedVectors.text(vector, "id");
    Instant timestamp = Instant.ofEpochSecond(vector.path("timestamp").longValue());

    assertThatThrownBy(() -> signer.sign(id, timestamp, new byte[0]))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource(SOURCE + "verify")
  void verifies(String name, JsonNode vector) {
    Instant now = Instant.ofEpochSecond(vector.path("now").longValue());
    WebhookVerifier.Builder verifier =
        WebhookVerifier.builder()
            .clock(Clock.fixed(now, ZoneOffset.UTC))
            .tolerance(Duration.ofSeconds(vector.path("tolerance").longValue()));
    for (String key : PublishedVectors.keys(vector)) {
      verifier.key(VerificationKey.parse(PublishedVectors.verificationKey(key)));
    }

    Verification verification =
        verifier.build().verify(PublishedVectors.headers(vector), PublishedVectors.body(vector));

    assertThat(result(verification)).isEqualTo(PublishedVectors.text(vector, "result"));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource(SOURCE + "keyTexts")
  void readsOrRefusesKeys(String kind, String name, JsonNode vector) {
    String text = PublishedVectors.text(vector, "text");

    if (vector.path("same").isNull()) {
      assertThatThrownBy(() -> parse(kind, text))
          .isInstanceOf(IllegalArgumentException.class)
          .hasNoCause()
          .satisfies(refusal -> assertQuotesNothing(refusal.getMessage(), text));
    } else {
      String same = PublishedVectors.text(vector, "same");
      assertThat(parse(kind, text))
          .isEqualTo(
              kind.equals("publicKey")
                  ? VerificationKey.parse(PublishedVectors.verificationKey(same))
                  : SigningKey.parse(PublishedVectors.signingKey(same)));
    }
  }

  @Test
  void coverEveryReason() {
    Set<String> results =
        PublishedVectors.verify()
            .map(vector -> PublishedVectors.text((JsonNode) vector.get()[1], "result"))
            .collect(Collectors.toSet());

    assertThat(results)
        .contains("VERIFIED")
        .containsAll(Arrays.stream(Reason.values()).map(Reason::name).toList());
  }

  @Test
  void haveTheMembersThatTheirReadersKnow() {
    assertThat(PublishedVectors.members())
        .containsExactly(
            "format",
            "specification",
            "about",
            "keys",
            "sign",
            "signRefused",
            "verify",
            "keyTexts");
  }

  private static String result(Verification verification) {
    return verification instanceof NotVerified refused ? refused.reason().name() : "VERIFIED";
  }

  private static Object parse(String kind, String text) {
    return switch (kind) {
      case "secret" -> HmacSecret.parse(text);
      case "privateKey" -> Ed25519PrivateKey.parse(text);
      case "publicKey" -> Ed25519PublicKey.parse(text);
      default -> throw new AssertionError(kind);
    };
  }

  /** Five characters in a row of a key would be seen. */
  private static void assertQuotesNothing(String message, String text) {
    String key = text.replaceFirst("^(?i:\\s*wh(sec|sk|pk)_)+", "");
    for (int start = 0; start + 5 <= key.length(); start++) {
      assertThat(message).doesNotContain(key.substring(start, start + 5));
    }
  }
}
