package dev.queuewebhooks.runtime.core;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.queuewebhooks.runtime.core.Verification.NotVerified;
import dev.queuewebhooks.runtime.core.Verification.Reason;
import dev.queuewebhooks.runtime.core.Verification.Verified;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookVerifierTest {
  private static final Vectors.Vector VECTOR = Vectors.REFERENCE;
  private static final String WRONG = "v1,Ceo5qEr07ixe2NLpvHk3FH9bwy/WavXrAFQ/9tdO6mc=";

  @ParameterizedTest
  @MethodSource("dev.queuewebhooks.runtime.core.Vectors#all")
  void verifiesTheSignaturesThatOtherLibrariesPublish(Vectors.Vector vector) {
    Verification verification =
        verifier(vector.key(), vector.instant()).verify(vector.headers(), vector.body());

    assertThat(verification).isEqualTo(new Verified(vector.id(), vector.instant()));
  }

  /** A vector from the tests of the server of Svix, which published it with the key. */
  @Test
  void verifiesThePublishedSignatureOfAKeyPair() {
    VerificationKey key =
        Ed25519PublicKey.parse("whpk_1SiA4o9hyqTCpIqC5V9HUakiiaeACeqfZTInDBbOir4=");
    String signature =
        "v1a,hnO3f9T8Ytu9HwrXslvumlUpqtNVqkhqw/enGzPCXe5BdqzCInXqYXFymVJaA7AZdpXwVLPo3mNl8EM+m7TBAg==";

    assertThat(verifier(key, VECTOR.instant()).verify(VECTOR.headers(signature), VECTOR.body()))
        .isInstanceOf(Verified.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "v1,R3PTzyfHASBKHH98a7yexTwaJ4yNIcGhFQc1yuN+BPU=",
        "v1,tFtCZ5RDCPxzWQRWXWPgrCgE2frDBe9gjpbWQxnVfsQ="
            + " v1,Mm7xgUVICxZfQ3bgf0h0Dof65L/IFx+PnZvnDWPCX6Q="
            + " v1,9DfC1c3eeOrXB6w/5dIDydLNQaEyww5KalE5jLBZucE="
      })
  void refusesTheSignaturesThatOtherLibrariesPublishAsWrong(String header) {
    Vectors.Vector vector = Vectors.RUST;

    assertThat(
            verifier(vector.key(), vector.instant()).verify(vector.headers(header), vector.body()))
        .isEqualTo(new NotVerified(Reason.NO_MATCH));
  }

  @Test
  void verifiesAnEmptyBody() {
    assertThat(verify("v1,v48jdbgvh29KJz2Qc+ghw8G6vG3nAKnujWBg8oM/62A=", new byte[0]))
        .isInstanceOf(Verified.class);
  }

  @Test
  void triesEverySignatureAndIgnoresUnknownVersions() {
    String header = WRONG + " v2,AAAA v1,not*base64 " + VECTOR.signature() + " " + WRONG;

    assertThat(verify(header, VECTOR.body())).isInstanceOf(Verified.class);
  }

  @Test
  void acceptsEitherKeyWhileAKeyIsBeingReplaced() {
    HmacSecret replaced = HmacSecret.generate();
    WebhookVerifier verifier =
        WebhookVerifier.builder()
            .key(replaced)
            .key(VECTOR.key())
            .clock(Clock.fixed(VECTOR.instant(), ZoneOffset.UTC))
            .build();
    SignatureHeaders signed =
        WebhookSigner.of(replaced).sign(VECTOR.id(), VECTOR.instant(), VECTOR.body());

    assertThat(verifier.verify(VECTOR.headers(), VECTOR.body())).isInstanceOf(Verified.class);
    assertThat(verifier.verify(VECTOR.headers(signed.signature()), VECTOR.body()))
        .isInstanceOf(Verified.class);
  }

  @Test
  void acceptsKeysOfBothKindsWhileOneKindIsBeingReplaced() {
    Ed25519PrivateKey privateKey = Ed25519PrivateKey.generate();
    WebhookVerifier verifier =
        WebhookVerifier.builder()
            .key(VECTOR.key())
            .key(privateKey.publicKey())
            .clock(Clock.fixed(VECTOR.instant(), ZoneOffset.UTC))
            .build();
    SignatureHeaders signed =
        WebhookSigner.of(privateKey).sign(VECTOR.id(), VECTOR.instant(), VECTOR.body());

    assertThat(verifier.verify(VECTOR.headers(), VECTOR.body())).isInstanceOf(Verified.class);
    assertThat(verifier.verify(VECTOR.headers(signed.signature()), VECTOR.body()))
        .isInstanceOf(Verified.class);
    assertThat(verifier.verify(VECTOR.headers(signed.signature() + " " + WRONG), new byte[0]))
        .isEqualTo(new NotVerified(Reason.NO_MATCH));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        WRONG,
        WRONG + " " + WRONG,
        "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OA=",
        "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLawdd",
        "v1,g0hM",
        "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OEA"
      })
  void refusesSignaturesThatDoNotFit(String header) {
    assertThat(verify(header, VECTOR.body())).isEqualTo(new NotVerified(Reason.NO_MATCH));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "invalid_signature",
        "v1,",
        ",g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
        "v1,invalid_signature",
        "v1,g0hM9",
        "v2,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
        "V1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
        "v1a,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE="
      })
  void refusesAHeaderWithoutAUsableSignature(String header) {
    assertThat(verify(header, VECTOR.body()))
        .isEqualTo(new NotVerified(Reason.NO_USABLE_SIGNATURE));
  }

  @Test
  void readsSixteenSignaturesAndRefusesMore() {
    assertThat(verify((WRONG + " ").repeat(15) + VECTOR.signature(), VECTOR.body()))
        .isInstanceOf(Verified.class);
    assertThat(verify((WRONG + " ").repeat(16) + VECTOR.signature(), VECTOR.body()))
        .isEqualTo(new NotVerified(Reason.NO_USABLE_SIGNATURE));
    assertThat(verify(VECTOR.signature() + " v1," + "A".repeat(5000), VECTOR.body()))
        .isEqualTo(new NotVerified(Reason.NO_USABLE_SIGNATURE));
  }

  @Test
  void refusesABodyThatDiffersByOneSpace() {
    assertThat(verify(VECTOR.signature(), "{\"test\":2432232314}".getBytes(UTF_8)))
        .isEqualTo(new NotVerified(Reason.NO_MATCH));
  }

  @Test
  void refusesAnotherIdUnderTheSameSignature() {
    assertThat(verifyWith(WebhookHeaders.ID, List.of("msg_other")))
        .isEqualTo(new NotVerified(Reason.NO_MATCH));
  }

  @Test
  void refusesAnotherTimestampUnderTheSameSignature() {
    assertThat(verifyWith(WebhookHeaders.TIMESTAMP, List.of("1614265331")))
        .isEqualTo(new NotVerified(Reason.NO_MATCH));
  }

  @Test
  void refusesAnIdWithAFullStopEvenWhenTheSignedBytesAreTheSame() {
    HmacSecret secret = HmacSecret.generate();
    Instant one = Instant.ofEpochSecond(1);
    SignatureHeaders signed = WebhookSigner.of(secret).sign("a", one, "5.x".getBytes(UTF_8));
    RequestHeaders forged =
        RequestHeaders.of(
            Map.of(
                "webhook-id", List.of("a.1"),
                "webhook-timestamp", List.of("5"),
                "webhook-signature", List.of(signed.signature())));

    assertThat(verifier(secret, one).verify(forged, "x".getBytes(UTF_8)))
        .isEqualTo(new NotVerified(Reason.MALFORMED_ID));
  }

  @ParameterizedTest
  @ValueSource(strings = {"webhook-id", "webhook-timestamp", "webhook-signature"})
  void refusesARequestWithoutOneOfTheHeaders(String name) {
    assertThat(verifyWith(name, List.of())).isEqualTo(new NotVerified(Reason.MISSING_HEADER));
  }

  @ParameterizedTest
  @ValueSource(strings = {"webhook-id", "webhook-timestamp", "webhook-signature"})
  void refusesARepeatedHeaderEvenWithTheSameValue(String name) {
    String value = VECTOR.headers().first(name).orElseThrow();

    assertThat(verifyWith(name, List.of(value, value)))
        .isEqualTo(new NotVerified(Reason.REPEATED_HEADER));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "hello",
        "+1614265330",
        "-1614265330",
        "0001614265330",
        "1614265330.0",
        " 1614265330",
        "1614265330 ",
        "0x60381232",
        "١٦١٤٢٦٥٣٣٠",
        "1000000000000",
        "99999999999999999999"
      })
  void refusesATimestampThatIsNotPlainDigits(String timestamp) {
    assertThat(verifyWith(WebhookHeaders.TIMESTAMP, List.of(timestamp)))
        .isEqualTo(new NotVerified(Reason.MALFORMED_TIMESTAMP));
  }

  @ParameterizedTest
  @CsvSource({"-301, TOO_NEW", "301, TOO_OLD"})
  void refusesATimestampOutsideTheTolerance(long age, Reason reason) {
    assertThat(verifyAtAge(Duration.ofSeconds(age))).isEqualTo(new NotVerified(reason));
  }

  @ParameterizedTest
  @ValueSource(longs = {-300_000, -1, 0, 300_000, 300_999})
  void acceptsATimestampUpToTheToleranceInWholeSeconds(long ageInMillis) {
    assertThat(verifyAtAge(Duration.ofMillis(ageInMillis))).isInstanceOf(Verified.class);
  }

  @Test
  void usesTheToleranceGiven() {
    WebhookVerifier verifier =
        WebhookVerifier.builder()
            .key(VECTOR.key())
            .tolerance(Duration.ofSeconds(10))
            .clock(Clock.fixed(VECTOR.instant().plusSeconds(11), ZoneOffset.UTC))
            .build();

    assertThat(verifier.verify(VECTOR.headers(), VECTOR.body()))
        .isEqualTo(new NotVerified(Reason.TOO_OLD));
  }

  @Test
  void refusesSettingsThatWouldNotProtect() {
    WebhookVerifier.Builder builder = WebhookVerifier.builder();

    assertThatThrownBy(builder::build)
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("a verifier needs at least one key");
    assertThatThrownBy(() -> builder.tolerance(Duration.ZERO))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> builder.tolerance(Duration.ofSeconds(-1)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static Verification verifyAtAge(Duration age) {
    return verifier(VECTOR.key(), VECTOR.instant().plus(age))
        .verify(VECTOR.headers(), VECTOR.body());
  }

  private static Verification verify(String signature, byte[] body) {
    return verifier(VECTOR.key(), VECTOR.instant()).verify(VECTOR.headers(signature), body);
  }

  private static Verification verifyWith(String name, List<String> values) {
    Map<String, List<String>> headers = new HashMap<>();
    for (String each : List.of("webhook-id", "webhook-timestamp", "webhook-signature")) {
      headers.put(each, VECTOR.headers().all(each));
    }
    headers.put(name, values);
    return verifier(VECTOR.key(), VECTOR.instant())
        .verify(RequestHeaders.of(headers), VECTOR.body());
  }

  private static WebhookVerifier verifier(VerificationKey key, Instant now) {
    return WebhookVerifier.builder().key(key).clock(Clock.fixed(now, ZoneOffset.UTC)).build();
  }
}
