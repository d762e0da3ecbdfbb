package dev.queuewebhooks.runtime.sender;

import static org.assertj.core.api.Assertions.assertThat;

import dev.queuewebhooks.runtime.core.HmacSecret;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Searches everything that a sender says for what nobody may read in a log. */
class NothingSecretTest {
  private static final String KEY = Base64.getEncoder().encodeToString(new byte[32]);
  private static final List<String> SECRETS =
      List.of("p3rsonal", "t0ken", "qu3ry", "v1,", KEY, KEY.substring(0, 20));

  private final List<String> said = new CopyOnWriteArrayList<>();
  private final Logger root = Logger.getLogger("");
  private final Level level = root.getLevel();
  private final List<Handler> console = List.of(root.getHandlers());
  private final Handler handler =
      new Handler() {
        @Override
        public void publish(LogRecord entry) {
          if ("com.sun.net.httpserver".equals(entry.getLoggerName())) {
            return; // The receiver of this test, which may know.
          }
          said.add(entry.getLoggerName() + " " + entry.getMessage());
          if (entry.getThrown() != null) {
            said.add(trace(entry.getThrown()));
          }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
      };

  @BeforeEach
  void listenToEverything() {
    root.setLevel(Level.ALL);
    console.forEach(root::removeHandler);
    root.addHandler(handler);
  }

  @AfterEach
  void stopListening() {
    root.removeHandler(handler);
    console.forEach(root::addHandler);
    root.setLevel(level);
  }

  @Test
  void neitherLogsNorTextsNorExceptionsTellSecretsSignaturesOrPayloads() throws Exception {
    try (TestReceiver receiver = TestReceiver.answering(500, 410, 200, 500, 500, 500);
        WebhookSender sender = builder().build();
        WebhookSender small = builder().maxBodyBytes(3).build();
        WebhookSender strict = builder().payloadCheck((event, body) -> List.of("/a: no")).build();
        WebhookSender guarded = WebhookSender.builder().retryPolicy(RetryPolicy.none()).build()) {
      Endpoint endpoint = endpoint(receiver.uri("/hooks?token=qu3ry"));
      OutgoingMessage message = OutgoingMessage.of("x", Map.of("name", "p3rsonal"));

      say(() -> sender.send(endpoint, message));
      say(() -> sender.sendAsync(endpoint, message).get());
      say(() -> sender.written(message));
      say(() -> small.send(endpoint, message));
      say(() -> strict.send(endpoint, message));
      say(() -> guarded.send(endpoint, message));
      say(() -> sender.send(endpoint(nobody()), message));
      say(() -> sender.send(endpoint, OutgoingMessage.of("x", new Unwritable())));
      say(() -> OutgoingMessage.of("x", "p3rsonal").withHeader("X-Name", "p3rsonal\r\nb"));
      say(() -> Endpoint.builder(URI.create("https://u:t0ken@example.org/?a=qu3ry")));
      say(() -> endpoint(URI.create("https://127.1/?a=qu3ry")));
      say(() -> TargetPolicy.publicHttps().allowLoopback());
      say(() -> sender.sendAsync(endpoint, message));
      say(() -> sender.stop());
    }

    assertThat(said).hasSizeGreaterThan(20);
    assertThat(said)
        .allSatisfy(
            text -> assertThat(SECRETS).noneSatisfy(secret -> assertThat(text).contains(secret)));
  }

  /** A listener that logs all that it gets, as many will. */
  private WebhookSenderBuilder builder() {
    return TestSenders.builder()
        .retryPolicy(RetryPolicy.of(Duration.ofMillis(1)))
        .listener(
            (endpoint, message, attempt) -> {
              said.add(endpoint + " " + message + " " + attempt);
              throw new IllegalStateException("the listener fails");
            });
  }

  private void say(Callable<?> call) {
    try {
      said.add(String.valueOf(call.call()));
    } catch (Exception e) {
      said.add(trace(e));
    }
  }

  private static Endpoint endpoint(URI uri) {
    return Endpoint.builder(uri)
        .key(HmacSecret.parse("whsec_" + KEY))
        .header("Authorization", "Bearer t0ken")
        .build();
  }

  private static URI nobody() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return URI.create("http://127.0.0.1:" + socket.getLocalPort() + "/?a=qu3ry");
    }
  }

  private static String trace(Throwable thrown) {
    StringWriter text = new StringWriter();
    thrown.printStackTrace(new PrintWriter(text));
    return text.toString();
  }

  static final class Unwritable {
    public String getValue() {
      throw new IllegalStateException("p3rsonal");
    }
  }
}
