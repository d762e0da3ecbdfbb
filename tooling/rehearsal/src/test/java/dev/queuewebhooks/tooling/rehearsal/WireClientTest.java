package dev.queuewebhooks.tooling.rehearsal;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import dev.queuewebhooks.tooling.rehearsal.Reply.Answer;
import dev.queuewebhooks.tooling.rehearsal.Reply.Silence;
import dev.queuewebhooks.tooling.rehearsal.Request.Field;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLSocketFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WireClientTest {
  private static final Request REQUEST =
      new Request(
          "POST",
          "b=2",
          List.of(new Field("wEbHoOk-iD", "1"), new Field("Webhook-Id", "2")),
          "{}".getBytes(ISO_8859_1));

  private final CompletableFuture<String> received = new CompletableFuture<>();

  private Reply send(String answer, Duration patience) throws Exception {
    try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      URI uri = URI.create("http://127.0.0.1:" + server.getLocalPort() + "/hooks?a=1");
      CompletableFuture<Void> serving =
          CompletableFuture.runAsync(() -> serve(server, answer, patience));
      SSLSocketFactory tls = (SSLSocketFactory) SSLSocketFactory.getDefault();
      try (WireClient client = new WireClient(uri, patience, tls)) {
        return client.send(REQUEST);
      } finally {
        serving.get(30, TimeUnit.SECONDS);
      }
    }
  }

  private Reply send(String answer) throws Exception {
    return send(answer, Duration.ofSeconds(30));
  }

  /** Reads until the body is there, and answers; with nothing to answer, waits for the other. */
  private void serve(ServerSocket server, String answer, Duration patience) {
    try (Socket socket = server.accept()) {
      InputStream in = socket.getInputStream();
      StringBuilder text = new StringBuilder();
      while (!text.toString().endsWith("{}")) {
        text.append((char) in.read());
      }
      received.complete(text.toString());
      socket.getOutputStream().write(answer.getBytes(ISO_8859_1));
      socket.getOutputStream().flush();
      if (patience.toSeconds() < 1) {
        in.read();
      }
    } catch (IOException e) {
      received.completeExceptionally(e);
    }
  }

  @Test
  void sendsFieldsAsTheyAre() throws Exception {
    send("HTTP/1.1 204 No Content\r\n\r\n");

    assertThat(received.get(30, TimeUnit.SECONDS))
        .startsWith("POST /hooks?a=1&b=2 HTTP/1.1\r\nHost: 127.0.0.1:")
        .endsWith(
            "\r\nwEbHoOk-iD: 1\r\nWebhook-Id: 2\r\nContent-Length: 2\r\nConnection: close\r\n\r\n{}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "HTTP/1.1 200 OK\r\nX: 1\r\nContent-Length: 5\r\n\r\nhello, and more",
        "HTTP/1.1 200 OK\r\nx:1\r\nTransfer-Encoding: chunked\r\n\r\n2;a=b\r\nhe\r\n3\r\nllo\r\n0\r\n\r\n",
        "HTTP/1.0 200\nX: 1\n\nhello",
        "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK\r\nX: 1\r\n\r\nhello",
        "HTTP/1.1 200 OK\r\nX: 1\r\nContent-Length: 50\r\n\r\nhello"
      })
  void readsAnswers(String text) throws Exception {
    assertThat(send(text))
        .isInstanceOfSatisfying(
            Answer.class,
            answer -> {
              assertThat(answer.status()).isEqualTo(200);
              assertThat(answer.headers()).containsAllEntriesOf(Map.of("x", "1"));
              assertThat(answer.body()).isEqualTo("hello");
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"SSH-2.0-x\r\n\r\n", "HTTP/2 200\r\n\r\n", "HTTP/1.1 200 OK\r\n:\r\n\r\n"})
  void knowsWhatIsNoAnswer(String text) throws Exception {
    assertThat(send(text)).isEqualTo(Silence.NOT_HTTP);
  }

  @Test
  void knowsWhenTheConnectionIsClosed() throws Exception {
    assertThat(send("HTTP/1.1 200 OK\r\n")).isEqualTo(Silence.CLOSED);
  }

  @Test
  void waitsOnlySoLong() throws Exception {
    assertThat(send("", Duration.ofMillis(100))).isEqualTo(Silence.LATE);
  }
}
