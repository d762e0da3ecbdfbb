package dev.queuewebhooks.runtime.core;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import dev.queuewebhooks.runtime.core.Verification.Verified;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Both ways between this module and the reference library of Standard Webhooks for Java. */
class ReferenceLibraryTest {
  private static final String ID = "msg_2b7dT0fQyVgQJ4mXhUo1";

  private final HmacSecret secret = HmacSecret.generate();
  private final Instant now = Instant.now();

  @ParameterizedTest
  @ValueSource(strings = {"", "{}", "{\"test\": 2432232314}\n", "{\"name\":\"Zoë – 日本 🚀\"}"})
  void verifiesWhatTheReferenceLibrarySigns(String body) throws Exception {
    String signature = new Webhook(secret.text()).sign(ID, now.getEpochSecond(), body);
    RequestHeaders headers =
        RequestHeaders.of(
            Map.of(
                WebhookHeaders.ID, List.of(ID),
                WebhookHeaders.TIMESTAMP, List.of(Long.toString(now.getEpochSecond())),
                WebhookHeaders.SIGNATURE, List.of(signature)));

    assertThat(WebhookVerifier.builder().key(secret).build().verify(headers, body.getBytes(UTF_8)))
        .isInstanceOf(Verified.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{}", "{\"test\": 2432232314}\n", "{\"name\":\"Zoë – 日本 🚀\"}"})
  void signsWhatTheReferenceLibraryVerifies(String body) throws Exception {
    Webhook reference = new Webhook(secret.text());
    Map<String, List<String>> headers =
        headers(WebhookSigner.of(secret).sign(ID, now, body.getBytes(UTF_8)));

    assertThatCode(() -> reference.verify(body, headers)).doesNotThrowAnyException();
    assertThatThrownBy(() -> reference.verify(body + " ", headers))
        .isInstanceOf(WebhookVerificationException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"first", "last"})
  void isUnderstoodWhileKeysAreReplacedByKeysOfAnotherKind(String place) throws Exception {
    Ed25519PrivateKey privateKey = Ed25519PrivateKey.generate();
    WebhookSigner signer =
        place.equals("first")
            ? WebhookSigner.of(secret, privateKey)
            : WebhookSigner.of(privateKey, HmacSecret.generate(), secret);
    Map<String, List<String>> headers = headers(signer.sign(ID, now, "{}".getBytes(UTF_8)));

    assertThatCode(() -> new Webhook(secret.text()).verify("{}", headers))
        .doesNotThrowAnyException();
  }

  private static Map<String, List<String>> headers(SignatureHeaders signed) {
    return signed.asMap().entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, field -> List.of(field.getValue())));
  }
}
