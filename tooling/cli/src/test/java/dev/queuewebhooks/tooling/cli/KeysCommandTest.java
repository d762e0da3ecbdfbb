package dev.queuewebhooks.tooling.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.queuewebhooks.runtime.core.Ed25519PrivateKey;
import dev.queuewebhooks.runtime.core.Ed25519PublicKey;
import dev.queuewebhooks.runtime.core.HmacSecret;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class KeysCommandTest {

  private final Terminal terminal = new Terminal();

  @Test
  void makesANewSecretEachTime() {
    assertThat(terminal.run("keys")).isZero();
    assertThat(terminal.run("keys", "--scheme", "v1")).isZero();
    List<String> secrets = terminal.out().lines().toList();
    assertThat(secrets).hasSize(2).doesNotHaveDuplicates();
    assertThat(secrets).allSatisfy(text -> assertThat(HmacSecret.parse(text)).isNotNull());
  }

  @Test
  void makesAPrivateKeyAndThePublicKeyToIt() {
    assertThat(terminal.run("keys", "--scheme", "v1a")).isZero();
    List<String> keys = terminal.out().lines().toList();
    assertThat(keys).hasSize(2);
    assertThat(Ed25519PrivateKey.parse(keys.get(0)).publicKey())
        .isEqualTo(Ed25519PublicKey.parse(keys.get(1)));
  }

  @Test
  void namesTheKeysInJson() {
    assertThat(terminal.run("keys", "--scheme", "v1a", "--format", "json")).isZero();
    JsonNode keys = JsonMapper.shared().readTree(terminal.out());
    assertThat(keys.propertyNames()).containsExactly("privateKey", "publicKey");
    assertThat(keys.path("privateKey").stringValue()).startsWith("whsk_");
  }

  @Test
  void knowsNoOtherScheme() {
    assertThat(terminal.run("keys", "--scheme", "v2")).isEqualTo(2);
    assertThat(terminal.err()).startsWith("webhooks: Invalid value for option '--scheme'");
  }
}
