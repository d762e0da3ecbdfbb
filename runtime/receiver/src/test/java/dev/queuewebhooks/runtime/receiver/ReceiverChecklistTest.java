package dev.queuewebhooks.runtime.receiver;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.queuewebhooks.runtime.core.HmacSecret;
import dev.queuewebhooks.runtime.core.Verification.Reason;
import dev.queuewebhooks.runtime.core.WebhookSigner;
import dev.queuewebhooks.runtime.core.WebhookVerifier;
import dev.queuewebhooks.runtime.receiver.Sample.Recorder;
import dev.queuewebhooks.runtime.receiver.Sample.Unknown;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a receiver of webhooks has to get right; the README says where the rest of it is. */
class ReceiverChecklistTest {
  private final Recorder recorder = new Recorder();
  private final WebhookReceiver receiver = receiver(Sample.verifier());

  @Test
  void the_body_is_verified_and_handed_over_byte_for_byte() {
    String odd = "{ \"number\":7.0e0,\r\n\t\"type\" : \"\\u006frder\", \"ä\":\"\\/\" }  ";

    assertThat(receiver.receive(Sample.signed(odd)).status()).isEqualTo(204);
    assertThat(recorder.deliveries.get(0).body()).isEqualTo(odd.getBytes(UTF_8));
  }

  @ParameterizedTest
  @ValueSource(strings = {"webhook-id", "webhook-timestamp", "webhook-signature"})
  void each_of_the_three_headers_is_there_exactly_once(String header) {
    Map<String, List<String>> headers = Sample.signedHeaders(Sample.BODY);
    String value = headers.remove(header).get(0);
    assertNotVerified(headers, Reason.MISSING_HEADER);

    headers.put(header, List.of(value, value));
    assertNotVerified(headers, Reason.REPEATED_HEADER);

    headers.put(header, List.of(value));
    headers.put(header.toUpperCase(Locale.ROOT), List.of(value));
    assertNotVerified(headers, Reason.REPEATED_HEADER);
  }

  @ParameterizedTest
  @ValueSource(strings = {"+%d", "-%d", "0%d", " %d", "%d ", "%d.0", "0x%x", "%de0", "\u0661%d"})
  void the_timestamp_is_plain_digits(String format) {
    String timestamp = String.format(Locale.ROOT, format, Sample.NOW.getEpochSecond());

    assertNotVerified(with("webhook-timestamp", timestamp), Reason.MALFORMED_TIMESTAMP);
  }

  @ParameterizedTest
  @CsvSource({"300, 204", "301, 401", "-300, 204", "-301, 401"})
  void the_timestamp_lies_within_the_tolerance_of_the_clock(long secondsLater, int status) {
    WebhookVerifier later =
        WebhookVerifier.builder()
            .key(Sample.SECRET)
            .tolerance(Duration.ofSeconds(300))
            .clock(Clock.fixed(Sample.NOW.plusSeconds(secondsLater), ZoneOffset.UTC))
            .build();

    assertThat(receiver(later).receive(Sample.signed(Sample.BODY)).status()).isEqualTo(status);
  }

  @ParameterizedTest
  @ValueSource(strings = {"v1,AAAA %s", "%s v1,AAAA", "v2,AAAA whatever v9,%%%% %s"})
  void every_signature_is_tried_and_unknown_versions_are_ignored(String list) {
    Map<String, List<String>> headers = with("webhook-signature", list.replace("%s", signature()));

    assertThat(receiver.receive(Sample.post(headers, Sample.BODY)).status()).isEqualTo(204);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "none", "v1,", ",", "v2,AAAA", "v1a,AAAA"})
  void no_signature_is_never_enough(String list) {
    assertNotVerified(with("webhook-signature", list), Reason.NO_USABLE_SIGNATURE);
  }

  @Test
  void the_number_of_signatures_is_bounded() {
    String sixteenBefore = "v1,AAAA ".repeat(16);

    assertNotVerified(
        with("webhook-signature", sixteenBefore + signature()), Reason.NO_USABLE_SIGNATURE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"v2", "v1a", "hmac-md5", "V1"})
  void the_key_decides_the_algorithm_and_no_header_does(String version) {
    String relabelled = signature().replace("v1,", version + ",");

    assertNotVerified(with("webhook-signature", relabelled), Reason.NO_USABLE_SIGNATURE);
  }

  @Test
  void two_secrets_are_good_while_one_is_replaced_and_then_the_old_one_is_not() {
    WebhookVerifier newOnly =
        WebhookVerifier.builder().key(HmacSecret.generate()).clock(clock()).build();
    WebhookVerifier both =
        WebhookVerifier.builder()
            .key(HmacSecret.generate())
            .key(Sample.SECRET)
            .clock(clock())
            .build();

    assertThat(receiver(both).receive(Sample.signed(Sample.BODY)).status()).isEqualTo(204);
    assertThat(receiver(newOnly).receive(Sample.signed(Sample.BODY)).status()).isEqualTo(401);
  }

  @Test
  void nothing_is_read_without_verification_unless_its_name_says_so() {
    Stream<String> waysToBuildOne =
        Stream.of(WebhookReceiver.class.getDeclaredMethods())
            .filter(method -> Modifier.isStatic(method.getModifiers()))
            .filter(method -> Modifier.isPublic(method.getModifiers()))
            .map(Method::getName);

    assertThat(waysToBuildOne)
        .containsExactlyInAnyOrder("verifiedBy", "admittedBy", "withoutVerification");
    assertThat(WebhookReceiver.class.getConstructors()).isEmpty();
  }

  @Test
  void a_captured_request_is_not_handled_again_within_the_tolerance_nor_after_it() {
    SetClock clock = new SetClock(Sample.NOW);
    WebhookReceiver once =
        receiver(WebhookVerifier.builder().key(Sample.SECRET).clock(clock).build());
    WebhookRequest captured = Sample.signed(Sample.BODY);
    once.receive(captured);

    assertThat(once.receive(captured).status()).isEqualTo(204);
    assertThat(recorder.receipt().outcome()).isEqualTo(Outcome.DUPLICATE);
    clock.advance(Duration.ofMinutes(6));
    assertThat(once.receive(captured).status()).isEqualTo(401);
    assertThat(recorder.events).hasSize(1);
  }

  @Test
  void a_repeated_delivery_with_a_fresh_signature_is_not_handled_again() {
    SetClock clock = new SetClock(Sample.NOW);
    WebhookReceiver once =
        receiver(WebhookVerifier.builder().key(Sample.SECRET).clock(clock).build());
    once.receive(Sample.signed(Sample.BODY));
    clock.advance(Duration.ofHours(75));
    Map<String, List<String>> fresh = Sample.signedHeaders(Sample.BODY);
    WebhookSigner.of(Sample.SECRET)
        .sign("msg_1", clock.instant(), Sample.BODY.getBytes(UTF_8))
        .asMap()
        .forEach((name, value) -> fresh.put(name, List.of(value)));

    assertThat(once.receive(Sample.post(fresh, Sample.BODY)).status()).isEqualTo(204);
    assertThat(recorder.receipt().outcome()).isEqualTo(Outcome.DUPLICATE);
  }

  @Test
  void unknown_fields_and_events_are_tolerated() {
    String newer = "{\"type\":\"orderPlaced\",\"number\":7,\"since\":{\"version\":9}}";
    receiver(Sample.verifier()).receive(Sample.signed(newer));
    receiver(Sample.verifier()).receive(Sample.signed("{\"type\":\"newer\"}"));

    assertThat(recorder.receipts)
        .extracting(Receipt::outcome)
        .containsExactly(Outcome.HANDLED, Outcome.HANDLED_AS_UNKNOWN);
  }

  @Test
  void the_depth_of_a_body_is_bounded() {
    String deep = "{\"type\":\"x\",\"y\":" + "[".repeat(5000) + "]".repeat(5000) + "}";

    assertThat(receiver.receive(Sample.signed(deep)).status()).isEqualTo(400);
    assertThat(recorder.receipt().outcome()).isEqualTo(Outcome.MALFORMED_BODY);
  }

  @Test
  void a_class_name_in_a_body_is_data() {
    String typed =
        "{\"type\":\"x\",\"@class\":\"java.net.URL\",\"y\":[\"java.util.ArrayList\",[1]]}";

    assertThat(receiver.receive(Sample.signed(typed)).status()).isEqualTo(204);
    assertThat(((Unknown) recorder.events.get(0)).rest())
        .containsEntry("@class", "java.net.URL")
        .containsEntry("y", List.of("java.util.ArrayList", List.of(1)));
  }

  @Test
  void failures_to_verify_can_be_counted_by_reason() {
    receiver.receive(Sample.post(with("webhook-timestamp", "1"), Sample.BODY));
    receiver.receive(Sample.post(Sample.signedHeaders(Sample.BODY), Sample.BODY + " "));

    assertThat(recorder.receipts)
        .extracting(Receipt::notVerifiedBecause)
        .containsExactly(Reason.TOO_OLD, Reason.NO_MATCH);
  }

  private void assertNotVerified(Map<String, List<String>> headers, Reason reason) {
    assertThat(receiver.receive(Sample.post(headers, Sample.BODY)).status()).isEqualTo(401);
    assertThat(recorder.receipt().notVerifiedBecause()).isEqualTo(reason);
    assertThat(recorder.events).isEmpty();
  }

  private static Map<String, List<String>> with(String header, String value) {
    Map<String, List<String>> headers = Sample.signedHeaders(Sample.BODY);
    headers.put(header, List.of(value));
    return headers;
  }

  private static String signature() {
    return Sample.signedHeaders(Sample.BODY).get("webhook-signature").get(0);
  }

  private static Clock clock() {
    return Clock.fixed(Sample.NOW, ZoneOffset.UTC);
  }

  private WebhookReceiver receiver(WebhookVerifier verifier) {
    return WebhookReceiver.verifiedBy(verifier)
        .routes(recorder.routes())
        .listener(recorder.receipts::add)
        .build();
  }
}
