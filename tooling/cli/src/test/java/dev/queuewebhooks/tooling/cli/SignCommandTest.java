package dev.queuewebhooks.tooling.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SignCommandTest {

  private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
  private static final String ID = "msg_p5jXN8AQM9LWM0D4loKWxJek";
  private static final String BODY = "{\"test\": 2432232314}";
  private static final String SIGNATURE = "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=";

  private final Terminal terminal = new Terminal();

  @TempDir private Path folder;

  private int sign(String... keyOptions) {
    String[] rest = {"--id", ID, "--timestamp", "1614265330", "-"};
    String[] arguments = new String[1 + keyOptions.length + rest.length];
    arguments[0] = "sign";
    System.arraycopy(keyOptions, 0, arguments, 1, keyOptions.length);
    System.arraycopy(rest, 0, arguments, 1 + keyOptions.length, rest.length);
    return terminal.runWith(BODY, arguments);
  }

  @Test
  void printsTheThreeHeaderFieldsOfAPublishedVector() {
    assertThat(sign("--secret", SECRET)).isZero();
    assertThat(terminal.out())
        .isEqualTo(
            "webhook-id: %s\nwebhook-timestamp: 1614265330\nwebhook-signature: %s\n"
                .formatted(ID, SIGNATURE));
    assertThat(terminal.err()).isEmpty();
  }

  @Test
  void takesKeysFromTheEnvironmentAndFromFiles() throws IOException {
    Path file = Files.writeString(folder.resolve("key"), SECRET + "\r\n");
    assertThat(sign("--secret-env", "WEBHOOKS_TEST_KEY", "--secret-file", file.toString()))
        .isZero();
    assertThat(terminal.out()).endsWith("webhook-signature: " + SIGNATURE + " " + SIGNATURE + "\n");
  }

  @Test
  void signsWithEachKeyWhateverItsKind() {
    assertThat(sign("--secret", SECRET, "--secret-file", "examples/keys/private.txt")).isZero();
    assertThat(terminal.out())
        .containsPattern("webhook-signature: \\Q" + SIGNATURE + "\\E v1a,[A-Za-z0-9+/]{86}==\n$");
  }

  @Test
  void makesUpAnIdAndTakesTheTimeOfNow() {
    long before = System.currentTimeMillis() / 1000;
    assertThat(terminal.runWith(BODY, "sign", "--secret", SECRET, "--format", "json", "-"))
        .isZero();
    JsonNode headers = JsonMapper.shared().readTree(terminal.out());
    assertThat(headers.propertyNames())
        .containsExactly("webhook-id", "webhook-timestamp", "webhook-signature");
    assertThat(headers.path("webhook-id").stringValue()).matches("msg_[A-Za-z0-9_-]{24}");
    assertThat(Long.parseLong(headers.path("webhook-timestamp").stringValue()))
        .isBetween(before, System.currentTimeMillis() / 1000);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--secret|whsec_c2hvcnQ=|--secret: a webhook secret has 24 to 64 bytes; this one has 5",
        "--secret|MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw|--secret: a key starts with whsec_ (secret),"
            + " whsk_ (private key) or whpk_ (public key); put the right one before it",
        "--secret-file|examples/keys/public.txt|examples/keys/public.txt: a public key (whpk_)"
            + " cannot sign: use the private key (whsk_) that belongs to it",
        "--secret-file|nowhere.txt|nowhere.txt: there is no such file",
        "--secret-env|WEBHOOKS_NOT_SET|there is no environment variable WEBHOOKS_NOT_SET"
      })
  void saysWhatIsWrongWithAKeyButNotTheKey(String option, String value, String message) {
    assertThat(sign(option, value)).isEqualTo(2);
    assertThat(terminal.out()).isEmpty();
    assertThat(terminal.err()).isEqualTo("webhooks: " + message + "\n");
  }

  @Test
  void needsAKey() {
    assertThat(sign()).isEqualTo(2);
    assertThat(terminal.err())
        .isEqualTo("webhooks: name a key with --secret-file, --secret-env or --secret\n");
  }

  @Test
  void refusesAnIdThatCannotBeSigned() {
    assertThat(terminal.run("sign", "--secret", SECRET, "--id", "a.5", "-")).isEqualTo(2);
    assertThat(terminal.err()).startsWith("webhooks: a message id is 1 to 256 visible ASCII");
  }

  @Test
  void namesTheFileThatIsNotThere() {
    assertThat(terminal.run("sign", "--secret", SECRET, "nowhere.json")).isEqualTo(2);
    assertThat(terminal.err()).isEqualTo("webhooks: nowhere.json: there is no such file\n");
  }

  @Test
  void refusesATimestampThatIsNotInSeconds() {
    assertThat(terminal.run("sign", "--secret", SECRET, "--timestamp", "now", "-")).isEqualTo(2);
    assertThat(terminal.err()).contains("'now' is no number of seconds");
  }

  @Test
  void doesNotRepeatAKeyThatIsInTheWrongPlace() {
    assertThat(terminal.run("sign", "--sceret", SECRET, "-")).isEqualTo(2);
    assertThat(terminal.run("sign", "--secret", SECRET, "-", SECRET)).isEqualTo(2);
    assertThat(terminal.err()).contains("--sceret").contains("whsec_...").doesNotContain("MfKQ9");
  }
}
