package dev.queuewebhooks.runtime.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Ed25519PublicKeyTest {
  private static final String RAW = "1SiA4o9hyqTCpIqC5V9HUakiiaeACeqfZTInDBbOir4=";
  private static final String X509 = "MCowBQYDK2VwAyEA1SiA4o9hyqTCpIqC5V9HUakiiaeACeqfZTInDBbOir4=";

  @ParameterizedTest
  @ValueSource(strings = {RAW, "whpk_" + RAW, X509, "whpk_" + X509})
  void readsBothFormsThatAreInUseAndWritesTheRawOne(String text) {
    assertThat(Ed25519PublicKey.parse(text).text()).isEqualTo("whpk_" + RAW);
  }

  @Test
  void matchesWhenAnyOfTheSignaturesIsRight() {
    Ed25519PrivateKey key = Ed25519PrivateKey.generate();
    SignedContent content = new SignedContent("a", "1", new byte[] {1, 2, 3});
    byte[] right = key.sign(content);
    byte[] wrong = key.sign(new SignedContent("a", "1", new byte[] {1, 2}));
    Ed25519PublicKey publicKey = key.publicKey();

    assertThat(publicKey.matchesAny(content, List.of(new byte[3], wrong, right))).isTrue();
    assertThat(publicKey.matchesAny(content, List.of(right, wrong))).isTrue();
    assertThat(publicKey.matchesAny(content, List.of(wrong, new byte[64], new byte[0]))).isFalse();
    assertThat(publicKey.matchesAny(content, List.of())).isFalse();
  }

  @Test
  void refusesAKeyThatAnybodyCouldSignFor() {
    String identity = base64("01" + "00".repeat(31));

    assertThatThrownBy(() -> Ed25519PublicKey.parse(identity))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("anybody could sign for this public key: it is a point of small order");
  }

  @Test
  void refusesBytesThatAreNoKey() {
    assertThatThrownBy(() -> Ed25519PublicKey.parse(base64("02" + "00".repeat(31))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("these bytes are no Ed25519 public key: copy it again from where it was made");
    assertThatThrownBy(() -> Ed25519PublicKey.parse(base64("02")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "a webhook public key has 32 bytes, or 44 bytes of X.509 of Ed25519 in DER;"
                + " this one has 1 bytes");
  }

  @Test
  void isNoSecret() {
    Ed25519PublicKey key = Ed25519PublicKey.parse(RAW);

    assertThat(key).hasToString("Ed25519PublicKey[whpk_" + RAW + "]");
    assertThat(key).hasSameHashCodeAs(Ed25519PublicKey.parse(X509));
  }

  private static String base64(String hex) {
    return Base64.getEncoder().encodeToString(HexFormat.of().parseHex(hex));
  }
}
