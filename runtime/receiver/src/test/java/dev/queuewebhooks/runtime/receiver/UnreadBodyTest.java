package dev.queuewebhooks.runtime.receiver;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.queuewebhooks.runtime.core.RequestHeaders;
import dev.queuewebhooks.runtime.receiver.Sample.Recorder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests whose body is read only as far as it has to be. */
class UnreadBodyTest {
  private static final int LIMIT = 100;

  private final Recorder recorder = new Recorder();
  private final WebhookReceiver receiver =
      WebhookReceiver.verifiedBy(Sample.verifier())
          .routes(recorder.routes())
          .maxBodyBytes(LIMIT)
          .listener(recorder.receipts::add)
          .build();

  @Test
  void another_method_is_refused_before_the_body_is_read() throws IOException {
    assertThat(receive("PUT", Map.of(), new Unreadable()).status()).isEqualTo(405);
  }

  @Test
  void another_content_type_is_refused_before_the_body_is_read() throws IOException {
    Map<String, List<String>> headers = Map.of("Content-Type", List.of("text/plain"));

    assertThat(receive("POST", headers, new Unreadable()).status()).isEqualTo(415);
  }

  @ParameterizedTest
  @ValueSource(strings = {"101", "0000000000000000101", "99999999999999999999999999"})
  void a_body_that_is_announced_too_large_is_not_read(String length) throws IOException {
    Map<String, List<String>> headers = Sample.signedHeaders(Sample.BODY);
    headers.put("Content-Length", List.of(length));

    assertThat(receive("POST", headers, new Unreadable()).status()).isEqualTo(413);
    assertThat(recorder.receipt().outcome()).isEqualTo(Outcome.BODY_TOO_LARGE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"100", "-101", "1e9", ""})
  void a_length_that_says_nothing_of_the_kind_does_not_matter(String length) throws IOException {
    Map<String, List<String>> headers = Sample.signedHeaders(Sample.BODY);
    headers.put("Content-Length", List.of(length));
    InputStream body = new ByteArrayInputStream(Sample.BODY.getBytes(UTF_8));

    assertThat(receive("POST", headers, body).status()).isEqualTo(204);
  }

  @Test
  void a_body_of_unknown_length_is_read_to_one_byte_over_the_limit() throws IOException {
    Endless endless = new Endless();

    assertThat(receive("POST", Sample.signedHeaders(Sample.BODY), endless).status()).isEqualTo(413);
    assertThat(endless.read).isEqualTo(LIMIT + 1);
  }

  @Test
  void a_body_that_breaks_off_is_nothing_to_reply_to() {
    assertThatThrownBy(() -> receive("POST", Sample.signedHeaders(Sample.BODY), new Unreadable()))
        .isInstanceOf(IOException.class);
    assertThat(recorder.receipts).isEmpty();
  }

  private WebhookReply receive(String method, Map<String, List<String>> headers, InputStream body)
      throws IOException {
    return receiver.receive(method, RequestHeaders.of(headers), body);
  }

  private static final class Unreadable extends InputStream {
    @Override
    public int read() throws IOException {
      throw new IOException("this must not be read");
    }
  }

  private static final class Endless extends InputStream {
    private int read;

    @Override
    public int read() {
      read++;
      return ' ';
    }
  }
}
