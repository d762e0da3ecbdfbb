package dev.queuewebhooks.runtime.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Keys of any kind, and what is said about a key of the wrong kind. */
class KeyTextTest {
  private static final Ed25519PrivateKey PRIVATE = Ed25519PrivateKey.generate();
  private static final HmacSecret SECRET = HmacSecret.generate();

  @Test
  void choosesTheKindByThePrefix() {
    assertThat(SigningKey.parse(SECRET.text())).isEqualTo(SECRET);
    assertThat(SigningKey.parse(PRIVATE.text())).isEqualTo(PRIVATE);
    assertThat(VerificationKey.parse(SECRET.text())).isEqualTo(SECRET);
    assertThat(VerificationKey.parse(PRIVATE.publicKey().text())).isEqualTo(PRIVATE.publicKey());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "whpk", "WHSEC_AAAA", "1SiA4o9hyqTCpIqC5V9HUakiiaeACeqfZTInDBbOir4="})
  void doesNotGuessTheKind(String text) {
    String message =
        "a key starts with whsec_ (secret), whsk_ (private key) or whpk_ (public key);"
            + " put the right one before it";

    assertThatThrownBy(() -> SigningKey.parse(text)).hasMessage(message);
    assertThatThrownBy(() -> VerificationKey.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
  }

  @Test
  void saysWhichKeyEachSideNeeds() {
    assertThatThrownBy(() -> SigningKey.parse(PRIVATE.publicKey().text()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "a public key (whpk_) cannot sign: use the private key (whsk_) that belongs to it");
    assertThatThrownBy(() -> VerificationKey.parse(PRIVATE.text()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "a private key (whsk_) stays with the sender:"
                + " verify with the public key (whpk_) that belongs to it");
  }

  @Test
  void saysWhichKeyItGot() {
    assertThatThrownBy(() -> HmacSecret.parse(PRIVATE.text()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "a webhook secret (whsec_) is needed here, and this is a webhook private key (whsk_)");
    assertThatThrownBy(() -> Ed25519PublicKey.parse(SECRET.text()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "a webhook public key (whpk_) is needed here, and this is a webhook secret (whsec_)");
  }

  @Test
  void takesNoPublicKeyForASecret() {
    String x509 = "MCowBQYDK2VwAyEA1SiA4o9hyqTCpIqC5V9HUakiiaeACeqfZTInDBbOir4=";

    assertThatThrownBy(() -> HmacSecret.parse("whsec_" + x509))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("this is an Ed25519 public key, not a webhook secret: put whpk_ before it");
  }
}
