package dev.queuewebhooks.runtime.receiver;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.queuewebhooks.runtime.core.WebhookSigner;
import dev.queuewebhooks.runtime.receiver.Sample.OrderPlaced;
import dev.queuewebhooks.runtime.receiver.Sample.Unknown;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Many deliveries at the same time, over a real server with many threads. */
class ConcurrentDeliveryTest {
  /** Together fewer than 200, the idle connections that the JDK's server keeps open. */
  private static final int MESSAGES = 40;

  private static final int DELIVERIES_OF_EACH = 4;

  private final Map<Integer, AtomicInteger> callsByNumber = new ConcurrentHashMap<>();
  private final CountDownLatch entered = new CountDownLatch(1);
  private final CountDownLatch mayReturn = new CountDownLatch(1);
  private final ExecutorService threads = Executors.newFixedThreadPool(16);
  private final HttpClient client = HttpClient.newHttpClient();
  private HttpServer server;

  @BeforeEach
  void startServer() throws IOException {
    WebhookReceiver receiver =
        WebhookReceiver.verifiedBy(Sample.verifier())
            .routes(
                EventRoutes.byBodyText("/type")
                    .on("slow", OrderPlaced.class, (event, delivery) -> handleSlowly())
                    .on("flaky", OrderPlaced.class, (event, delivery) -> failAtFirst(event))
                    .otherwise(Unknown.class, (event, delivery) -> {}))
            .listener(receipt -> {})
            .build();
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", new WebhookHttpHandler(receiver));
    server.setExecutor(threads);
    server.start();
  }

  @AfterEach
  void stopServer() {
    server.stop(0);
    threads.shutdownNow();
  }

  @Test
  void aDuplicateThatComesWhileTheFirstIsHandledIsSentAwayAndTakenLater() throws Exception {
    CompletableFuture<HttpResponse<String>> first = deliver("msg_slow", "slow", 0);
    entered.await();

    HttpResponse<String> second = deliver("msg_slow", "slow", 0).join();
    assertThat(second.statusCode()).isEqualTo(503);
    assertThat(second.headers().firstValue("Retry-After")).contains("5");
    mayReturn.countDown();
    assertThat(first.join().statusCode()).isEqualTo(204);
    assertThat(deliver("msg_slow", "slow", 0).join().statusCode()).isEqualTo(204);
  }

  /** Each message fails once, so each sender has to come until it gets a 2xx. */
  @Test
  void everyMessageIsTakenExactlyOnceHoweverManyDeliveriesCompete() {
    List<CompletableFuture<Integer>> deliveries = new ArrayList<>();
    for (int copy = 0; copy < DELIVERIES_OF_EACH; copy++) {
      for (int number = 0; number < MESSAGES; number++) {
        deliveries.add(deliverUntilTaken(number, 0));
      }
    }

    assertThat(deliveries).allSatisfy(attempts -> assertThat(attempts.join()).isLessThan(1000));
    assertThat(callsByNumber.values().stream().collect(Collectors.groupingBy(AtomicInteger::get)))
        .containsOnlyKeys(2)
        .hasEntrySatisfying(2, taken -> assertThat(taken).hasSize(MESSAGES));
  }

  private CompletableFuture<Integer> deliverUntilTaken(int number, int attempt) {
    return deliver("msg_" + number, "flaky", number)
        .thenCompose(
            response -> {
              assertThat(response.statusCode()).isIn(204, 500, 503);
              return response.statusCode() == 204 || attempt == 1000
                  ? CompletableFuture.completedFuture(attempt)
                  : deliverUntilTaken(number, attempt + 1);
            });
  }

  private CompletableFuture<HttpResponse<String>> deliver(String id, String type, int number) {
    byte[] body =
        ("{\"type\":\"" + type + "\",\"number\":" + number + "}").getBytes(StandardCharsets.UTF_8);
    HttpRequest.Builder request =
        HttpRequest.newBuilder(uri())
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofByteArray(body));
    WebhookSigner.of(Sample.SECRET).sign(id, Sample.NOW, body).asMap().forEach(request::header);
    return client.sendAsync(request.build(), BodyHandlers.ofString());
  }

  private void handleSlowly() throws InterruptedException {
    entered.countDown();
    mayReturn.await();
  }

  private void failAtFirst(OrderPlaced event) throws IOException {
    int calls =
        callsByNumber
            .computeIfAbsent(event.number(), unused -> new AtomicInteger())
            .incrementAndGet();
    if (calls == 1) {
      throw new IOException("not yet");
    }
  }

  private URI uri() {
    String host = server.getAddress().getAddress().getHostAddress();
    return URI.create("http://" + host + ":" + server.getAddress().getPort() + "/");
  }
}
