package dev.queuewebhooks.tooling.cli.demo;

import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import dev.queuewebhooks.runtime.core.JsonCodec;
import dev.queuewebhooks.runtime.core.VerificationKey;
import dev.queuewebhooks.runtime.core.WebhookVerifier;
import dev.queuewebhooks.runtime.receiver.EventRoutes;
import dev.queuewebhooks.runtime.receiver.Receipt;
import dev.queuewebhooks.runtime.receiver.WebhookHttpHandler;
import dev.queuewebhooks.runtime.receiver.WebhookReceiver;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Receivers on a free loopback port, one for each path, until closed. Every request is verified.
 */
final class ReceivingServer implements AutoCloseable {

  static final int LARGEST_BODY = 64 * 1024 * 1024;

  private final ConcurrentLinkedDeque<Receipt> receipts = new ConcurrentLinkedDeque<>();
  private final HttpServer server;
  private final ExecutorService executor;

  /**
   * Starts it.
   *
   * @param key what requests have to be signed with
   * @param loader that of the generated classes, for the threads that read them
   * @throws IOException when there is no free port
   */
  ReceivingServer(List<Subject> subjects, VerificationKey key, JsonCodec codec, ClassLoader loader)
      throws IOException {
    InetSocketAddress anyPort = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    this.server = HttpServer.create(anyPort, 0);
    this.executor = Executors.newSingleThreadExecutor(task -> thread(task, loader));
    WebhookVerifier verifier = WebhookVerifier.builder().key(key).build();
    Map<String, EventRoutes> routes = new LinkedHashMap<>();
    subjects.forEach(subject -> routes.putIfAbsent(subject.path(), subject.routes()));
    routes.forEach((path, some) -> server.createContext(path, receiver(some, verifier, codec)));
    server.setExecutor(executor);
    server.start();
  }

  private static Thread thread(Runnable task, ClassLoader loader) {
    Thread thread = new Thread(task, "receiver");
    thread.setDaemon(true);
    thread.setContextClassLoader(loader);
    return thread;
  }

  private HttpHandler receiver(EventRoutes routes, WebhookVerifier verifier, JsonCodec codec) {
    return new WebhookHttpHandler(
        WebhookReceiver.verifiedBy(verifier)
            .routes(routes)
            .codec(codec)
            .maxBodyBytes(LARGEST_BODY)
            .listener(receipts::add)
            .build());
  }

  /** Where a subject is to be sent. */
  URI uri(Subject subject) {
    InetSocketAddress address = server.getAddress();
    String host = address.getAddress().getHostAddress();
    return URI.create("http://" + host + ":" + address.getPort() + subject.path());
  }

  /** What was noted about the last request since this was asked last. */
  Optional<Receipt> last() {
    Receipt last = receipts.peekLast();
    receipts.clear();
    return Optional.ofNullable(last);
  }

  @Override
  public void close() {
    server.stop(0);
    executor.shutdownNow();
  }
}
