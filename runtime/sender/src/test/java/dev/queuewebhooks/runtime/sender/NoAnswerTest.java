package dev.queuewebhooks.runtime.sender;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.util.concurrent.CompletableFuture.completedFuture;
import static org.assertj.core.api.Assertions.assertThat;

import dev.queuewebhooks.runtime.core.HmacSecret;
import dev.queuewebhooks.runtime.sender.DeliveryResult.Delivered;
import dev.queuewebhooks.runtime.sender.DeliveryResult.Exhausted;
import dev.queuewebhooks.runtime.sender.Outcome.Failure;
import dev.queuewebhooks.runtime.sender.Outcome.Response;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class NoAnswerTest {
  private final TestTime time = new TestTime();
  private final HttpTransport transport =
      HttpTransport.builder().targets(TestReceiver.TARGETS).build();

  @AfterEach
  void close() {
    transport.close();
  }

  @Test
  void triesAgainWhenNobodyListens() throws IOException {
    URI nobody;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      nobody = uri("http", socket);
    }

    DeliveryResult result = sender(transport).send(endpoint(nobody), message());

    assertFailures(result, FailureKind.CONNECTION, FailureKind.CONNECTION);
    assertThat(time.sleeps).containsExactly(Duration.ofSeconds(1));
  }

  @Test
  void triesAgainWhenTheConnectionBreaks() throws Exception {
    try (ServerSocket socket = new ServerSocket(0, 2, InetAddress.getLoopbackAddress())) {
      Thread hangingUp = new Thread(() -> answerEach(socket, 2, ""));
      hangingUp.start();

      DeliveryResult result = sender(transport).send(endpoint(uri("http", socket)), message());

      hangingUp.join();
      assertFailures(result, FailureKind.IO, FailureKind.IO);
    }
  }

  @Test
  void tellsAnEncryptionFaultApart() throws Exception {
    try (ServerSocket socket = new ServerSocket(0, 2, InetAddress.getLoopbackAddress())) {
      Thread unencrypted = new Thread(() -> answerEach(socket, 2, "HTTP/1.1 400 No\r\n\r\n"));
      unencrypted.start();

      DeliveryResult result = sender(transport).send(endpoint(uri("https", socket)), message());

      unencrypted.join();
      assertFailures(result, FailureKind.TLS, FailureKind.TLS);
    }
  }

  @Test
  void stopsWaitingWhenTheTimeIsOver() throws Exception {
    CountDownLatch end = new CountDownLatch(1);
    try (TestReceiver slow = new TestReceiver(exchange -> await(end), TestReceiver.status(200))) {
      DeliveryResult result =
          sender(transport)
              .send(
                  Endpoint.builder(slow.uri("/"))
                      .key(HmacSecret.generate())
                      .timeout(Duration.ofMillis(300))
                      .build(),
                  message());

      assertThat(result.attempts().get(0).outcome()).isEqualTo(new Failure(FailureKind.TIMEOUT));
    } finally {
      end.countDown();
    }
  }

  @Test
  void takesTheStatusForTheAnswerEvenWhenTheBodyNeverEnds() {
    CountDownLatch end = new CountDownLatch(1);
    try (TestReceiver dripping =
        new TestReceiver(
            exchange -> {
              exchange.sendResponseHeaders(200, 0);
              exchange.getResponseBody().write('x');
              exchange.getResponseBody().flush();
              await(end);
            })) {
      DeliveryResult result =
          sender(transport)
              .send(
                  Endpoint.builder(dripping.uri("/"))
                      .key(HmacSecret.generate())
                      .timeout(Duration.ofSeconds(1))
                      .build(),
                  message());

      assertThat(result).isInstanceOf(Delivered.class);
    } finally {
      end.countDown();
    }
  }

  @Test
  void stopsReadingABodyThatIsTooLong() {
    CountDownLatch cutOff = new CountDownLatch(1);
    try (TestReceiver talkative =
        new TestReceiver(
            exchange -> {
              exchange.sendResponseHeaders(200, 0);
              byte[] block = new byte[64 * 1024];
              try {
                while (true) {
                  exchange.getResponseBody().write(block);
                }
              } catch (IOException broken) {
                cutOff.countDown();
              }
            })) {
      DeliveryResult result = sender(transport).send(endpoint(talkative.uri("/")), message());

      assertThat(result).isInstanceOf(Delivered.class);
      await(cutOff);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "X-A: 1\r\n"})
  void stopsReadingAHeadThatIsTooLong(String part) throws Exception {
    try (ServerSocket socket = new ServerSocket(0, 2, InetAddress.getLoopbackAddress())) {
      Thread talkative =
          new Thread(() -> answerEach(socket, 2, "HTTP/1.1 200 OK\r\n" + part.repeat(9000)));
      talkative.start();

      DeliveryResult result = sender(transport).send(endpoint(uri("http", socket)), message());

      talkative.join();
      assertFailures(result, FailureKind.IO, FailureKind.IO);
    }
  }

  @Test
  void stopsAndStaysInterruptedWhenInterruptedWhileSending() {
    CompletableFuture<TransportResponse> answer = new CompletableFuture<>();
    Thread.currentThread().interrupt();

    DeliveryResult result =
        sender(request -> answer).send(endpoint(URI.create("http://localhost/")), message());

    assertThat(Thread.interrupted()).isTrue();
    assertFailures(result, FailureKind.INTERRUPTED);
    assertThat(answer).isCancelled();
    assertThat(time.sleeps).isEmpty();
  }

  @Test
  void stopsAndStaysInterruptedWhenInterruptedWhileWaiting() {
    WebhookSender sender =
        WebhookSender.builder()
            .transport(request -> completedFuture(new TransportResponse(500, null)))
            .sleeper(
                duration -> {
                  throw new InterruptedException();
                })
            .build();

    DeliveryResult result = sender.send(endpoint(URI.create("http://localhost/")), message());

    assertThat(Thread.interrupted()).isTrue();
    assertThat(result).isInstanceOf(Exhausted.class);
    assertThat(result.attempts())
        .extracting(Attempt::outcome)
        .containsExactly(new Response(500, null));
  }

  @Test
  void cutsShortARequestInFlightWhenItsThreadIsInterrupted() {
    CountDownLatch end = new CountDownLatch(1);
    Thread sending = Thread.currentThread();
    try (TestReceiver slow =
        new TestReceiver(
            exchange -> {
              sending.interrupt();
              await(end);
            })) {
      DeliveryResult result = sender(transport).send(endpoint(slow.uri("/")), message());

      assertThat(Thread.interrupted()).isTrue();
      assertFailures(result, FailureKind.INTERRUPTED);
    } finally {
      end.countDown();
    }
  }

  private WebhookSender sender(Transport transport) {
    return WebhookSender.builder()
        .transport(transport)
        .clock(time)
        .sleeper(time)
        .retryPolicy(RetryPolicy.of(Duration.ofSeconds(1)))
        .build();
  }

  private static Endpoint endpoint(URI uri) {
    return Endpoint.builder(uri).key(HmacSecret.generate()).build();
  }

  private static OutgoingMessage message() {
    return OutgoingMessage.of("x", Map.of());
  }

  private static URI uri(String scheme, ServerSocket socket) {
    String host = socket.getInetAddress().getHostAddress();
    return URI.create(scheme + "://" + host + ":" + socket.getLocalPort() + "/");
  }

  private static void assertFailures(DeliveryResult result, FailureKind... kinds) {
    assertThat(result).isInstanceOf(Exhausted.class);
    assertThat(result.attempts())
        .extracting(attempt -> ((Failure) attempt.outcome()).kind())
        .containsExactly(kinds);
  }

  /**
   * Takes connections, reads one byte of each, writes the answer and hangs up. What else the client
   * wrote is read before the connection is closed: closing with unread bytes resets it, and the
   * answer might get lost.
   */
  private static void answerEach(ServerSocket socket, int connections, String answer) {
    for (int i = 0; i < connections; i++) {
      try (Socket connection = socket.accept()) {
        connection.getInputStream().read();
        connection.getOutputStream().write(answer.getBytes(US_ASCII));
        connection.shutdownOutput();
        connection.setSoTimeout(5_000);
        connection.getInputStream().transferTo(OutputStream.nullOutputStream());
      } catch (IOException e) {
        return;
      }
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
