package dev.queuewebhooks.contracts;

import com.sun.net.httpserver.HttpServer;
import dev.queuewebhooks.receiver.WebhookEventRoutes;
import dev.queuewebhooks.runtime.core.VerificationKey;
import dev.queuewebhooks.runtime.core.WebhookVerifier;
import dev.queuewebhooks.runtime.receiver.WebhookHttpHandler;
import dev.queuewebhooks.runtime.receiver.WebhookReceiver;
import dev.queuewebhooks.runtime.validation.SchemaCheck;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A small application on the generated receiver, as a careful consumer builds it: verifies every
 * request, and checks bodies against the published schemas. The web server is that of the JDK, on a
 * free loopback port, until it is closed. Remembers what became of every request.
 */
public final class ReceivingApp implements AutoCloseable {
  /** The folder on the class path with the published schemas. */
  public static final String SCHEMAS = "META-INF/webhooks/schemas";

  private final Arrivals arrivals = new Arrivals();
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
            .routes(WebhookEventRoutes.to(app.arrivals.handler()))
            .check(SchemaCheck.fromClassPath(SCHEMAS))
            .listener(app.arrivals)
            .build();
    app.server.setExecutor(app.threads);
    app.server.createContext("/", new WebhookHttpHandler(receiver));
    app.server.start();
    return app;
  }

  /** Where to send events to. */
  public URI uri() {
    InetSocketAddress address = server.getAddress();
    return URI.create(
        "http://" + address.getAddress().getHostAddress() + ":" + address.getPort() + "/");
  }

  /** What has reached it. */
  public Arrivals arrivals() {
    return arrivals;
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
