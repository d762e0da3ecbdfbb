package dev.queuewebhooks.tooling.stub;

import static dev.queuewebhooks.tooling.stub.Fixtures.LOST;
import static dev.queuewebhooks.tooling.stub.Fixtures.post;
import static dev.queuewebhooks.tooling.stub.Fixtures.send;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BodyBoundsTest {
  private static final int LIMIT = 1000;
  private StubReceiver receiver;

  @BeforeEach
  void start() throws IOException {
    receiver =
        StubReceiver.start(DeliveryCheck.builder(Fixtures.parcels()).maxBodyBytes(LIMIT).build());
  }

  @AfterEach
  void stop() {
    receiver.close();
  }

  private static String ofLength(int length) {
    String start = "{\"type\":\"parcelLost\",\"note\":\"";
    return start + "n".repeat(length - start.length() - 2) + "\"}";
  }

  private Delivery last() {
    return receiver.deliveries().all().get(receiver.deliveries().all().size() - 1);
  }

  @Test
  void takesABodyUpToTheLimit() throws Exception {
    assertThat(post(receiver.uri(), ofLength(LIMIT)).statusCode()).isEqualTo(204);
  }

  @Test
  void refusesALargerBodyAndDoesNotKeepIt() throws Exception {
    HttpResponse<String> answer = post(receiver.uri(), ofLength(LIMIT + 1));

    assertThat(answer.statusCode()).isEqualTo(413);
    assertThat(last().problems())
        .containsExactly("the body is larger than the limit of 1000 bytes");
    assertThat(last().body()).isEmpty();
  }

  @Test
  void refusesALargerBodyThatDoesNotSayHowLargeItIs() throws Exception {
    byte[] body = ofLength(50 * LIMIT).getBytes(UTF_8);
    HttpResponse<String> answer =
        send(
            HttpRequest.newBuilder(receiver.uri())
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body))));

    assertThat(answer.statusCode()).isEqualTo(413);
  }

  /** WireMock would unpack it, whatever its headers say. */
  @Test
  void doesNotUnpackWhatIsCompressed() throws Exception {
    for (String encoding : new String[] {"gzip", "br", ""}) {
      HttpRequest.Builder request =
          HttpRequest.newBuilder(receiver.uri())
              .header("Content-Type", "application/json")
              .POST(BodyPublishers.ofByteArray(gzip(ofLength(100_000))));
      HttpResponse<String> answer =
          send(encoding.isEmpty() ? request : request.header("Content-Encoding", encoding));

      assertThat(answer.statusCode()).as(encoding).isEqualTo(415);
      assertThat(last().problems())
          .containsExactly("the body is compressed: send it without a content encoding");
      assertThat(last().body()).isEmpty();
    }
  }

  private static byte[] gzip(String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(text.getBytes(UTF_8));
    }
    assertThat(bytes.size()).isLessThan(LIMIT);
    return bytes.toByteArray();
  }

  @Test
  void goesOnAfterARefusal() throws Exception {
    post(receiver.uri(), ofLength(LIMIT + 1));

    assertThat(post(receiver.uri(), LOST).statusCode()).isEqualTo(204);
  }

  @Test
  void refusesALimitThatIsNone() {
    assertThatThrownBy(() -> DeliveryCheck.builder(Fixtures.parcels()).maxBodyBytes(0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the body limit is out of range: 0");
  }
}
