package dev.queuewebhooks.contracts;

import com.sun.net.httpserver.HttpServer;
import dev.queuewebhooks.receiver.WebhookEventRoutes;
import dev.queuewebhooks.runtime.core.VerificationKey;
import dev.queuewebhooks.runtime.core.WebhookVerifier;
import dev.queuewebhooks.runtime.receiver.Receipt;
import dev.queuewebhooks.runtime.receiver.WebhookHttpHandler;
import dev.queuewebhooks.runtime.receiver.WebhookReceiver;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A small application on the generated receiver: the web server of the JDK on a free loopback port,
 * until it is closed. Verifies every request and remembers what became of it.
 */
public final class ReceivingApp implements AutoCloseable {
  private final List<Arrival> arrivals = new CopyOnWriteArrayList<>();
  private final RecordingHandler handler = new RecordingHandler();
  private final HttpServer server;

  /** Without threads of its own, the server of the JDK waits for one body after the other. */
  private final ExecutorService threads = Executors.newCachedThreadPool();

  private ReceivingApp(HttpServer server) {
    this.server = server;
  }

  /**
   * Starts the application.
   *
   * @param key what requests have to be signed with
   * @throws IOException when there is no free port
   */
  public static ReceivingApp start(VerificationKey key) throws IOException {
    InetSocketAddress anyPort = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    ReceivingApp app = new ReceivingApp(HttpServer.create(anyPort, 0));
    WebhookReceiver receiver =
        WebhookReceiver.verifiedBy(WebhookVerifier.builder().key(key).build())
            .routes(WebhookEventRoutes.to(app.handler.asHandler()))
            .listener(app::received)
            .build();
    app.server.setExecutor(app.threads);
    app.server.createContext("/", new WebhookHttpHandler(receiver));
    app.server.start();
    return app;
  }

  private void received(Receipt receipt) {
    arrivals.add(new Arrival(receipt, handler.take(receipt.id())));
  }

  /** Where to send events to. */
  public URI uri() {
    InetSocketAddress address = server.getAddress();
    return URI.create(
        "http://" + address.getAddress().getHostAddress() + ":" + address.getPort() + "/");
  }

  /** The request with this message id; empty when none came whose signature was right. */
  public Optional<Arrival> arrival(String messageId) {
    return arrivals.stream()
        .filter(arrival -> messageId.equals(arrival.receipt().id()))
        .reduce((earlier, later) -> later);
  }

  /**
   * The request that came last.
   *
   * @throws IllegalStateException when none came yet
   */
  public Arrival lastArrival() {
    if (arrivals.isEmpty()) {
      throw new IllegalStateException("no request has reached the application");
    }
    return arrivals.get(arrivals.size() - 1);
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
