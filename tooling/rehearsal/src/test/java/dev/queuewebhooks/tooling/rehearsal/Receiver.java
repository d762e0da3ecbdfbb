package dev.queuewebhooks.tooling.rehearsal;

import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import dev.queuewebhooks.runtime.core.VerificationKey;
import dev.queuewebhooks.runtime.core.WebhookVerifier;
import dev.queuewebhooks.runtime.receiver.EventRoutes;
import dev.queuewebhooks.runtime.receiver.WebhookHttpHandler;
import dev.queuewebhooks.runtime.receiver.WebhookReceiver;
import dev.queuewebhooks.tooling.document.PayloadValidator;
import dev.queuewebhooks.tooling.document.Violation;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A receiver on a free port of this machine, until it is closed. */
record Receiver(HttpServer server, ExecutorService threads) implements AutoCloseable {

  /** One that does what a handler says, on many threads. */
  static Receiver of(HttpHandler handler) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    ExecutorService threads = Executors.newCachedThreadPool();
    server.setExecutor(threads);
    server.createContext("/", handler);
    server.start();
    return new Receiver(server, threads);
  }

  /** One that answers everything in the same way. */
  static Receiver answering(int status) throws IOException {
    return of(
        exchange -> {
          try (exchange) {
            exchange.sendResponseHeaders(status, -1);
          }
        });
  }

  /** One on the runtime, with the checks of the document in it. */
  static Receiver onTheRuntime(VerificationKey key) throws IOException {
    return of(new WebhookHttpHandler(runtime(key)));
  }

  static WebhookReceiver runtime(VerificationKey key) {
    PayloadValidator validator = PayloadValidator.of(Parcels.DOCUMENT);
    return WebhookReceiver.verifiedBy(WebhookVerifier.builder().key(key).build())
        .routes(
            EventRoutes.byBodyText("/type")
                .on("parcelSent", Map.class, (event, delivery) -> {})
                .on("parcelLost", Map.class, (event, delivery) -> {})
                .otherwise(Map.class, (event, delivery) -> {})
                .acceptingInside("data", "type"))
        .check((event, body) -> violations(validator, body))
        .listener(receipt -> {})
        .build();
  }

  private static List<String> violations(PayloadValidator validator, byte[] body) {
    return validator.check(body).violations().stream().map(Violation::toString).toList();
  }

  URI uri() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/hooks?from=here");
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
