package dev.queuewebhooks.runtime.core;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Instant;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Ed25519PrivateKeyTest {
  /** Published with the signature below in the tests of another project: seed and public key. */
  private static final String PUBLISHED =
      "6Xb/dCcHpPea21PS1N9VY/NZW723CEc77N4rJCubMbfVKIDij2HKpMKkioLlX0dRqSKJp4AJ6p9lMicMFs6Kvg==";

  @Test
  void makesTheSignatureThatAnotherProjectPublishes() {
    SignatureHeaders headers =
        WebhookSigner.of(Ed25519PrivateKey.parse("whsk_" + PUBLISHED))
            .sign(
                "msg_p5jXN8AQM9LWM0D4loKWxJek",
                Instant.ofEpochSecond(1614265330),
                "{\"test\": 2432232314}".getBytes(UTF_8));

    assertThat(headers.signature())
        .isEqualTo(
            "v1a,hnO3f9T8Ytu9HwrXslvumlUpqtNVqkhqw/enGzPCXe5BdqzCInXqYXFymVJaA7AZdpXwVLPo3mNl8EM+m7TBAg==");
  }

  /** RFC 8032, section 7.1, tests 1 and 2: a private key and the public key that belongs to it. */
  @ParameterizedTest
  @CsvSource({
    "nWGxne/9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A=, 11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=",
    "TM0Imyj/ltqdtsNG7BFOD1uKMZ81q6Yk2oz27U+4pvs=, PUAXw+hDiVqStwqnTRt+vJyYLM8uxJaMwM1V8Sr0Zgw="
  })
  void knowsThePublicKeyOfASeed(String seed, String publicKey) {
    Ed25519PrivateKey key = Ed25519PrivateKey.parse(seed);

    assertThat(key.publicKey().text()).isEqualTo("whpk_" + publicKey);
    assertThat(key.publicKey()).isEqualTo(Ed25519PublicKey.parse(publicKey));
  }

  @Test
  void readsWhatTheJdkWrites() throws Exception {
    KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    Base64.Encoder base64 = Base64.getEncoder();

    Ed25519PrivateKey key =
        Ed25519PrivateKey.parse("whsk_" + base64.encodeToString(pair.getPrivate().getEncoded()));

    assertThat(key.publicKey())
        .isEqualTo(
            Ed25519PublicKey.parse("whpk_" + base64.encodeToString(pair.getPublic().getEncoded())));
    SignedContent content = new SignedContent("a", "1", new byte[] {1, 2});
    Signature signature = Signature.getInstance("Ed25519");
    signature.initVerify(pair.getPublic());
    signature.update(new byte[] {'a', '.', '1', '.', 1, 2});
    assertThat(signature.verify(key.sign(content))).isTrue();
  }

  @Test
  void writesSeedAndPublicKeyWhateverItWasReadFrom() {
    String seed = "6Xb/dCcHpPea21PS1N9VY/NZW723CEc77N4rJCubMbc=";

    assertThat(Ed25519PrivateKey.parse(PUBLISHED).text()).isEqualTo("whsk_" + PUBLISHED);
    assertThat(Ed25519PrivateKey.parse(seed).text()).isEqualTo("whsk_" + PUBLISHED);
  }

  @Test
  void generatesKeysThatDiffer() {
    Ed25519PrivateKey key = Ed25519PrivateKey.generate();

    assertThat(Ed25519PrivateKey.parse(key.text())).isEqualTo(key).hasSameHashCodeAs(key);
    assertThat(Ed25519PrivateKey.generate()).isNotEqualTo(key);
    assertThat(Ed25519PublicKey.parse(key.publicKey().text())).isEqualTo(key.publicKey());
  }

  @Test
  void refusesHalvesThatDoNotBelongTogether() {
    byte[] pair = Base64.getDecoder().decode(PUBLISHED);
    pair[63] ^= 1;
    String text = "whsk_" + Base64.getEncoder().encodeToString(pair);

    assertThatThrownBy(() -> Ed25519PrivateKey.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the two halves of this webhook private key do not belong together");
  }

  @Test
  void saysWhichSizesThereAre() {
    assertThatThrownBy(() -> Ed25519PrivateKey.parse("whsk_AAAA"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "a webhook private key has 32 bytes, 64 bytes or PKCS#8 of Ed25519 in DER;"
                + " this one has 3 bytes");
  }

  @Test
  void neverShowsTheKey() {
    assertThat(Ed25519PrivateKey.generate()).hasToString("Ed25519PrivateKey[redacted]");
  }
}
