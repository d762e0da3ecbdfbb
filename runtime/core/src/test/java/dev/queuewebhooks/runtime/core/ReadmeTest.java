package dev.queuewebhooks.runtime.core;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.queuewebhooks.runtime.core.Verification.Reason;
import dev.queuewebhooks.runtime.core.Verification.Verified;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Holds the README to the code: its examples are lines of this class. */
class ReadmeTest {
  private static final Pattern EXAMPLE = Pattern.compile("(?ms)^```java\\R(.*?)^```$");

  private final byte[] body = "{}".getBytes(UTF_8);

  @Test
  void signsAndVerifies() {
    HmacSecret secret = HmacSecret.generate();

    WebhookSigner signer = WebhookSigner.of(secret);
    SignatureHeaders signed = signer.sign(MessageId.random().text(), Instant.now(), body);

    Map<String, List<String>> received = headers(signed);
    WebhookVerifier verifier = WebhookVerifier.builder().key(secret).build();
    Verification verification = verifier.verify(RequestHeaders.of(received), body);

    assertThat(verification).isInstanceOf(Verified.class);
  }

  @Test
  void replacesAKey() {
    HmacSecret oldKey = HmacSecret.generate();
    Ed25519PrivateKey newKey = Ed25519PrivateKey.generate();

    WebhookSigner both = WebhookSigner.of(newKey, oldKey);
    WebhookVerifier either = WebhookVerifier.builder().key(newKey.publicKey()).key(oldKey).build();

    assertThat(List.of(both, WebhookSigner.of(newKey), WebhookSigner.of(oldKey)))
        .allSatisfy(
            signer -> {
              SignatureHeaders signed = signer.sign("a", Instant.now(), body);
              assertThat(either.verify(RequestHeaders.of(headers(signed)), body))
                  .isInstanceOf(Verified.class);
            });
  }

  @Test
  void showsLinesOfThisClass() throws IOException {
    List<String> lines =
        Files.readString(Path.of("src/test/java/dev/queuewebhooks/runtime/core/ReadmeTest.java"))
            .lines()
            .map(String::strip)
            .toList();

    List<String> examples =
        EXAMPLE.matcher(readme()).results().map(match -> match.group(1)).toList();

    assertThat(examples).hasSize(2);
    assertThat(examples)
        .allSatisfy(
            example -> assertThat(lines).containsAll(example.lines().map(String::strip).toList()));
  }

  @Test
  void namesEveryReason() throws IOException {
    String readme = readme();

    assertThat(Reason.values())
        .allSatisfy(reason -> assertThat(readme).contains("`" + reason + "`"));
  }

  private static String readme() throws IOException {
    return Files.readString(Path.of("README.md"));
  }

  private static Map<String, List<String>> headers(SignatureHeaders signed) {
    return signed.asMap().entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, field -> List.of(field.getValue())));
  }
}
