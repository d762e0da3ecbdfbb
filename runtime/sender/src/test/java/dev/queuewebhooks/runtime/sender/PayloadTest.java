package dev.queuewebhooks.runtime.sender;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.queuewebhooks.runtime.core.InvalidJsonException;
import dev.queuewebhooks.runtime.core.JsonCodec;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PayloadTest {
  private final List<String> large = new ArrayList<>();
  private final SenderListener listener =
      new SenderListener() {
        @Override
        public void attempted(Endpoint endpoint, OutgoingMessage message, Attempt attempt) {}

        @Override
        public void large(OutgoingMessage message, int bytes) {
          large.add(message.event() + " " + bytes);
        }
      };

  @ParameterizedTest
  @CsvSource({"20480, false", "20481, true"})
  void tellsTheListenerOfABodyLargerThanStandardWebhooksAdvises(int bytes, boolean told) {
    try (TestReceiver receiver = TestReceiver.answering(200);
        WebhookSender sender = TestSenders.builder().listener(listener).build()) {
      byte[] body = new byte[bytes];
      sender.send(TestSenders.endpoint(receiver), OutgoingMessage.bytes("x", "text/plain", body));

      assertThat(receiver.received.get(0).body()).hasSize(bytes);
      assertThat(large).isEqualTo(told ? List.of("x " + bytes) : List.of());
    }
  }

  @Test
  void sendsNothingThatDoesNotPassTheCheck() {
    try (TestReceiver receiver = TestReceiver.answering(200);
        WebhookSender sender =
            TestSenders.builder()
                .payloadCheck((event, body) -> List.of("/a: is no " + event, "/b: is missing"))
                .build()) {
      OutgoingMessage message = OutgoingMessage.of("x", Map.of("a", "s3cret")).withId("msg_1");

      assertThatThrownBy(() -> sender.send(TestSenders.endpoint(receiver), message))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage(
              "OutgoingMessage[id=msg_1, event=x] does not keep to its schema:"
                  + " /a: is no x; /b: is missing");
      assertThat(receiver.received).isEmpty();
    }
  }

  @Test
  void checksExactlyTheBytesThatAreSentAndLeavesOtherContentAlone() {
    List<String> checked = new ArrayList<>();
    try (TestReceiver receiver = TestReceiver.answering(200, 200);
        WebhookSender sender =
            TestSenders.builder()
                .payloadCheck(
                    (event, body) -> {
                      checked.add(event + " " + new String(body));
                      return List.of();
                    })
                .build()) {
      Endpoint endpoint = TestSenders.endpoint(receiver);
      sender.send(endpoint, OutgoingMessage.of("x", Map.of("a", 1)));
      sender.send(endpoint, OutgoingMessage.bytes("y", "text/plain", new byte[3]));

      assertThat(checked).containsExactly("x " + receiver.received.get(0).text());
    }
  }

  @Test
  void sendsNoBytesForJsonThatAreNone() {
    try (WebhookSender sender =
        TestSenders.builder()
            .payloadCheck(
                (event, body) -> {
                  throw new InvalidJsonException(
                      InvalidJsonException.Kind.MALFORMED, "", "is not JSON");
                })
            .build()) {
      OutgoingMessage message =
          OutgoingMessage.bytes("x", "application/json", new byte[] {'{'}).withId("msg_1");

      assertThatThrownBy(() -> sender.written(message))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("OutgoingMessage[id=msg_1, event=x] has a body that is no JSON");
    }
  }

  @Test
  void writesThePayloadOnceForAllAttempts() {
    CountingCodec codec = new CountingCodec();
    TestTime time = new TestTime();
    try (TestReceiver receiver = TestReceiver.answering(500, 500, 200);
        WebhookSender sender =
            TestSenders.builder().codec(codec).clock(time).sleeper(time).build()) {
      sender.send(TestSenders.endpoint(receiver), OutgoingMessage.of("x", Map.of("a", 1)));

      assertThat(receiver.received).hasSize(3);
      assertThat(codec.written).isEqualTo(1);
    }
  }

  private static final class CountingCodec implements JsonCodec {
    private final JsonCodec codec = JsonCodec.load();
    private int written;

    @Override
    public byte[] write(Object value) {
      written++;
      return codec.write(value);
    }

    @Override
    public <T> T read(byte[] json, Class<T> type) {
      return codec.read(json, type);
    }

    @Override
    public Optional<String> text(byte[] json, String pointer) {
      return codec.text(json, pointer);
    }
  }
}
