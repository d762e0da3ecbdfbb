package dev.queuewebhooks.runtime.receiver;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.queuewebhooks.runtime.receiver.Sample.Recorder;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StaticHeaderTest {
  private static final String OLD = "Bearer 0123456789abcdef";
  private static final String NEW = "Bearer fedcba9876543210";
  private static final StaticHeader HEADER = StaticHeader.of("Authorization", OLD, NEW);

  private final Recorder recorder = new Recorder();

  @ParameterizedTest
  @ValueSource(strings = {OLD, NEW})
  void lets_in_who_sends_one_of_the_values(String value) {
    assertThat(unsigned(List.of(value)).status()).isEqualTo(204);
    assertThat(recorder.events).hasSize(1);
    assertThat(recorder.deliveries.get(0).id()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Bearer",
        "Bearer 0123456789abcde",
        "Bearer 0123456789abcdef0",
        "bearer 0123456789abcdef",
        "0123456789abcdef",
        "Bearer 0123456789abcdeé"
      })
  void refuses_other_values_with_401_and_no_detail(String value) {
    assertRefused(unsigned(List.of(value)));
  }

  @Test
  void refuses_requests_without_the_header_or_with_more_than_one() {
    assertRefused(unsigned(List.of()));
    assertRefused(unsigned(List.of(OLD, OLD)));
    assertRefused(unsigned(List.of(OLD, NEW)));
  }

  @Test
  void can_be_demanded_beside_a_signature() {
    WebhookReceiver both =
        WebhookReceiver.verifiedBy(Sample.verifier())
            .requiring(HEADER)
            .routes(recorder.routes())
            .listener(recorder.receipts::add)
            .build();
    Map<String, List<String>> headers = Sample.signedHeaders(Sample.BODY);

    assertRefused(both.receive(Sample.post(headers, Sample.BODY)));
    headers.put("authorization", List.of(NEW));
    assertThat(both.receive(Sample.post(headers, Sample.BODY + " ")).status()).isEqualTo(401);
    assertThat(recorder.receipt().outcome()).isEqualTo(Outcome.NOT_VERIFIED);
    assertThat(both.receive(Sample.post(headers, Sample.BODY)).status()).isEqualTo(204);
    assertThat(both.receive(Sample.post(headers, Sample.BODY)).status()).isEqualTo(204);
    assertThat(recorder.receipt().outcome()).isEqualTo(Outcome.DUPLICATE);
  }

  @Test
  void every_demanded_header_has_to_be_there() {
    WebhookReceiver two =
        WebhookReceiver.admittedBy(HEADER)
            .requiring(StaticHeader.of("X-Api-Key", "0123456789abcdef"))
            .routes(recorder.routes())
            .listener(recorder.receipts::add)
            .build();
    Map<String, List<String>> headers = headers(List.of(OLD));

    assertRefused(two.receive(Sample.post(headers, Sample.BODY)));
    headers.put("x-api-key", List.of("0123456789abcdef"));
    assertThat(two.receive(Sample.post(headers, Sample.BODY)).status()).isEqualTo(204);
  }

  @Test
  void does_not_show_its_values() {
    assertThat(HEADER).hasToString("StaticHeader[Authorization: redacted]");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "0123456789abcde",
        "Bearer 0123456789abcde",
        "0123456789abcdef short",
        "0123456789abcdef\r\n",
        " 0123456789abcdef",
        "0123456789abcdef ",
        "Bearer  0123456789abcdef",
        "0123456789abcdeé"
      })
  void refuses_values_that_are_short_or_cannot_be_sent_as_they_are(String value) {
    assertThatThrownBy(() -> StaticHeader.of("X-Api-Key", value))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "a value of the header X-Api-Key is visible ASCII characters, words separated by one"
                + " space, the last of which has at least 16 characters");
    assertThatThrownBy(() -> StaticHeader.of("X-Api-Key", OLD, value))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "X Api Key", "X-Api-Key:", "Webhook-Signature", "webhook-id"})
  void refuses_names_that_are_none_or_have_another_meaning(String name) {
    assertThatThrownBy(() -> StaticHeader.of(name, OLD))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("not a header to recognise a sender by: \"" + name + '"');
  }

  private WebhookReply unsigned(List<String> values) {
    return WebhookReceiver.admittedBy(HEADER)
        .routes(recorder.routes())
        .listener(recorder.receipts::add)
        .build()
        .receive(Sample.post(headers(values), Sample.BODY));
  }

  private static Map<String, List<String>> headers(List<String> values) {
    Map<String, List<String>> headers = new HashMap<>();
    headers.put("Content-Type", List.of("application/json"));
    headers.put("Authorization", values);
    return headers;
  }

  private void assertRefused(WebhookReply reply) {
    assertThat(new String(reply.body(), UTF_8))
        .isEqualTo("{\"type\":\"about:blank\",\"title\":\"Unauthorized\",\"status\":401}");
    assertThat(recorder.events).isEmpty();
    assertThat(recorder.receipt())
        .isEqualTo(new Receipt(null, null, Outcome.HEADER_REFUSED, null, null));
  }
}
