package dev.queuewebhooks.tooling.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.queuewebhooks.runtime.core.Verification.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class VerifyCommandTest {

  private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
  private static final String ID = "webhook-id: msg_p5jXN8AQM9LWM0D4loKWxJek";
  private static final String TIMESTAMP = "Webhook-Timestamp:1614265330";
  private static final String SIGNATURE =
      "webhook-signature:  v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE= ";
  private static final String BODY = "{\"test\": 2432232314}";

  private final Terminal terminal = new Terminal();

  private int verify(String body, List<String> headers, String... options) {
    List<String> arguments = new ArrayList<>(List.of("verify"));
    arguments.addAll(List.of(options));
    for (String header : headers) {
      arguments.addAll(List.of("--header", header));
    }
    arguments.add("-");
    return terminal.runWith(body, arguments.toArray(String[]::new));
  }

  private int verifyAt(long now, List<String> headers) {
    return verify(BODY, headers, "--secret", SECRET, "--now", Long.toString(now));
  }

  @Test
  void verifiesAPublishedVector() {
    assertThat(verifyAt(1614265330, List.of(ID, TIMESTAMP, SIGNATURE))).isZero();
    assertThat(terminal.out()).isEqualTo("verified\n");
    assertThat(terminal.err()).isEmpty();
  }

  @Test
  void verifiesWithAnyOfTheKeys() {
    assertThat(
            verify(
                BODY,
                List.of(ID, TIMESTAMP, SIGNATURE),
                "--secret-file",
                "examples/keys/public.txt",
                "--secret-env",
                "WEBHOOKS_TEST_KEY",
                "--now",
                "1614265330"))
        .isZero();
  }

  @Test
  void comparesWithTheClockUnlessToldOtherwise() {
    assertThat(verify(BODY, List.of(ID, TIMESTAMP, SIGNATURE), "--secret", SECRET)).isEqualTo(1);
    assertThat(terminal.out()).isEqualTo("not verified: TOO_OLD\n");
  }

  @Test
  void takesTheToleranceGiven() {
    List<String> headers = List.of(ID, TIMESTAMP, SIGNATURE);
    String[] options = {"--secret", SECRET, "--now", "1614266330", "--tolerance", "1000"};
    assertThat(verify(BODY, headers, options)).isZero();
    options[5] = "999";
    assertThat(verify(BODY, headers, options)).isEqualTo(1);
    options[5] = "0";
    assertThat(verify(BODY, headers, options)).isEqualTo(2);
    assertThat(terminal.err()).endsWith("webhooks: --tolerance has to be more than zero\n");
  }

  @Test
  void countsAHeaderThatWasGivenTwiceAsReceivedTwice() {
    assertThat(verifyAt(1614265330, List.of(ID, TIMESTAMP, SIGNATURE, ID))).isEqualTo(1);
    assertThat(terminal.out()).isEqualTo("not verified: REPEATED_HEADER\n");
  }

  @Test
  void saysWhyInJson() {
    List<String> headers = List.of(ID, TIMESTAMP, SIGNATURE);
    String[] options = {"--secret", SECRET, "--now", "1614265330", "--format", "json"};
    assertThat(verify(BODY, headers, options)).isZero();
    assertThat(verify(BODY + "\n", headers, options)).isEqualTo(1);
    assertThat(terminal.out())
        .isEqualTo(
            "{\"verified\":true,\"reason\":null}\n{\"verified\":false,\"reason\":\"NO_MATCH\"}\n");
    assertThat(terminal.err()).isEmpty();
  }

  @Test
  void verifiesWhatSignPrints() {
    for (String pair : List.of("secret secret", "private public")) {
      String[] files = pair.split(" ");
      Terminal signing = new Terminal();
      signing.runWith(
          BODY, "sign", "--secret-file", "examples/keys/" + files[0] + ".txt", "--id", "m", "-");
      List<String> headers = signing.out().lines().collect(Collectors.toList());
      String key = "examples/keys/" + files[1] + ".txt";
      assertThat(verify(BODY, headers, "--secret-file", key)).isZero();
      assertThat(verify(BODY + " ", headers, "--secret-file", key)).isEqualTo(1);
    }
  }

  @Test
  void doesNotTakeAPrivateKeyToVerify() {
    assertThat(verify(BODY, List.of(), "--secret-file", "examples/keys/private.txt")).isEqualTo(2);
    assertThat(terminal.err())
        .isEqualTo(
            "webhooks: examples/keys/private.txt: a private key (whsk_) stays with the sender:"
                + " verify with the public key (whpk_) that belongs to it\n");
  }

  @Test
  void doesNotRepeatAHeaderThatIsNone() {
    assertThat(verifyAt(1614265330, List.of(ID, "Bearer abc"))).isEqualTo(2);
    assertThat(terminal.out()).isEmpty();
    assertThat(terminal.err()).isEqualTo("webhooks: a --header is no 'NAME: VALUE'\n");
  }

  @ParameterizedTest
  @EnumSource(Reason.class)
  void explainsEveryReasonInALine(Reason reason) {
    assertThat(ReasonText.of(reason)).isNotBlank().doesNotContain("\n");
  }
}
