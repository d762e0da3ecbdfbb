package dev.queuewebhooks.trials.benchmark;

import com.sun.net.httpserver.HttpServer;
import dev.queuewebhooks.runtime.core.HmacSecret;
import dev.queuewebhooks.runtime.sender.DeliveryResult;
import dev.queuewebhooks.runtime.sender.DeliveryResult.Delivered;
import dev.queuewebhooks.runtime.sender.Endpoint;
import dev.queuewebhooks.runtime.sender.OutgoingMessage;
import dev.queuewebhooks.runtime.sender.RetryPolicy;
import dev.queuewebhooks.runtime.sender.TargetPolicy;
import dev.queuewebhooks.runtime.sender.WebhookSender;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/**
 * Deliver the bytes of one event over loopback, with this many under way all the time. The server
 * is in the same process and the same for both.
 */
@State(Scope.Thread)
public class Deliver {
  /** Deliveries under way. */
  @Param({"1", "16", "64"})
  int atOnce;

  private final byte[] body = Message.event();
  private final ExecutorService threads = Executors.newFixedThreadPool(16);
  private final HttpClient client = HttpClient.newHttpClient();
  private final Deque<CompletableFuture<Boolean>> underWay = new ArrayDeque<>();
  private final WebhookSender sender =
      WebhookSender.builder()
          .targets(TargetPolicy.publicHttps().allowLoopback().allowPlainHttp())
          .retryPolicy(RetryPolicy.none())
          .maxConcurrent(64)
          .maxConcurrentPerEndpoint(64)
          .build();

  private HttpServer server;
  private Endpoint endpoint;
  private HttpRequest request;

  @Setup
  public void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          try (exchange) {
            exchange.getRequestBody().readAllBytes();
            exchange.sendResponseHeaders(204, -1);
          }
        });
    server.setExecutor(threads);
    server.start();
    URI uri = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
    endpoint = Endpoint.builder(uri).key(HmacSecret.parse(Message.SECRET)).build();
    request =
        HttpRequest.newBuilder(uri)
            .version(HttpClient.Version.HTTP_1_1)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofByteArray(body))
            .build();
  }

  @TearDown
  public void stop() {
    underWay.forEach(CompletableFuture::join);
    underWay.clear();
    sender.close();
    server.stop(0);
    threads.shutdownNow();
  }

  @Benchmark
  public void httpClient() {
    next(
        client
            .sendAsync(request, BodyHandlers.discarding())
            .thenApply(response -> response.statusCode() == 204));
  }

  @Benchmark
  public void sender() {
    next(
        sender
            .sendAsync(endpoint, OutgoingMessage.bytes("orderPlaced", "application/json", body))
            .thenApply(Deliver::isDelivered));
  }

  private static boolean isDelivered(DeliveryResult result) {
    return result instanceof Delivered;
  }

  /** Waits for the oldest when enough are under way. */
  private void next(CompletableFuture<Boolean> delivery) {
    underWay.add(delivery);
    if (underWay.size() >= atOnce && !underWay.remove().join()) {
      throw new IllegalStateException("not delivered");
    }
  }
}
