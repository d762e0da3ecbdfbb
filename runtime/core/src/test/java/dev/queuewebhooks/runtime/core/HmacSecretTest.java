package dev.queuewebhooks.runtime.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HmacSecretTest {
  @Test
  void readsTheSameSecretWithAndWithoutPrefixAndPadding() {
    HmacSecret secret = HmacSecret.parse("whsec_RdvaYFYUXuIFuEbvZHwMfYFhUf7aMYjYcmM24+Aj40c=");

    assertThat(HmacSecret.parse("RdvaYFYUXuIFuEbvZHwMfYFhUf7aMYjYcmM24+Aj40c=")).isEqualTo(secret);
    assertThat(HmacSecret.parse("RdvaYFYUXuIFuEbvZHwMfYFhUf7aMYjYcmM24+Aj40c")).isEqualTo(secret);
  }

  @Test
  void givesItsTextBackInTheFormWithPrefix() {
    String text = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

    assertThat(HmacSecret.parse(text).text()).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(ints = {24, 64})
  void acceptsTheShortestAndTheLongestSecret(int bytes) {
    assertThat(HmacSecret.parse(base64(bytes)).text()).isEqualTo("whsec_" + base64(bytes));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 23, 65})
  void refusesASecretOfTheWrongLength(int bytes) {
    assertThatThrownBy(() -> HmacSecret.parse("whsec_" + base64(bytes)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a webhook secret has 24 to 64 bytes; this one has " + bytes);
  }

  @ParameterizedTest
  @ValueSource(strings = {"invalid_secret", "whsec_not base64!", "whsec_å", "whsec_whsec_AAAA"})
  void refusesTextThatIsNotBase64WithoutRepeatingIt(String text) {
    assertThatThrownBy(() -> HmacSecret.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a webhook secret is whsec_ followed by base64 text")
        .hasNoCause();
  }

  @Test
  void generatesSecretsOf32BytesThatDiffer() {
    HmacSecret secret = HmacSecret.generate();

    assertThat(Base64.getDecoder().decode(secret.text().substring("whsec_".length()))).hasSize(32);
    assertThat(secret).isNotEqualTo(HmacSecret.generate());
    assertThat(HmacSecret.parse(secret.text())).isEqualTo(secret).hasSameHashCodeAs(secret);
  }

  @Test
  void neverShowsTheSecret() {
    assertThat(HmacSecret.generate()).hasToString("HmacSecret[redacted]");
  }

  @Test
  void matchesWhenAnyOfTheSignaturesIsRight() {
    HmacSecret secret = HmacSecret.generate();
    SignedContent content = new SignedContent("a", "1", new byte[] {1, 2, 3});
    byte[] right = secret.sign(content);
    byte[] wrong = secret.sign(new SignedContent("a", "1", new byte[] {1, 2}));

    assertThat(secret.matchesAny(content, List.of(wrong, right))).isTrue();
    assertThat(secret.matchesAny(content, List.of(right, wrong))).isTrue();
    assertThat(secret.matchesAny(content, List.of(wrong))).isFalse();
    assertThat(secret.matchesAny(content, List.of())).isFalse();
  }

  private static String base64(int bytes) {
    return Base64.getEncoder().encodeToString(new byte[bytes]);
  }
}
