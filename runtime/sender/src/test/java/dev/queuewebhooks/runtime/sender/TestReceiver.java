package dev.queuewebhooks.runtime.sender;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import dev.queuewebhooks.runtime.core.RequestHeaders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A web server on the loopback address that answers as told and keeps what it was sent. */
final class TestReceiver implements AutoCloseable {
  /** Lets a sender send to one of these. */
  static final TargetPolicy TARGETS = TargetPolicy.publicHttps().allowLoopback().allowPlainHttp();

  final List<Received> received = new CopyOnWriteArrayList<>();
  private final Deque<HttpHandler> answers = new ArrayDeque<>();
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final HttpServer server;

  TestReceiver(HttpHandler... answers) {
    this(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), answers);
  }

  private TestReceiver(InetSocketAddress address, HttpHandler... answers) {
    this.answers.addAll(Arrays.asList(answers));
    try {
      server = HttpServer.create(address, 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(threads);
    server.createContext("/", this::serve);
    server.start();
  }

  /** Answers with these statuses, one request each. */
  static TestReceiver answering(int... statuses) {
    return new TestReceiver(
        Arrays.stream(statuses).mapToObj(TestReceiver::status).toArray(HttpHandler[]::new));
  }

  /** At another address of the machine, and a free port. */
  static TestReceiver at(String address, HttpHandler... answers) {
    return new TestReceiver(new InetSocketAddress(address, 0), answers);
  }

  /** At the same port as another one, and another address. */
  static TestReceiver at(String address, int port, int status) {
    return new TestReceiver(new InetSocketAddress(address, port), status(status));
  }

  static HttpHandler status(int status) {
    return exchange -> exchange.sendResponseHeaders(status, -1);
  }

  static HttpHandler status(int status, String header, String value) {
    return exchange -> {
      exchange.getResponseHeaders().set(header, value);
      exchange.sendResponseHeaders(status, -1);
    };
  }

  int port() {
    return server.getAddress().getPort();
  }

  URI uri(String path) {
    return address("http", path);
  }

  URI address(String scheme, String path) {
    InetSocketAddress address = server.getAddress();
    return URI.create(
        scheme + "://" + address.getAddress().getHostAddress() + ":" + address.getPort() + path);
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }

  private void serve(HttpExchange exchange) throws IOException {
    try (exchange) {
      received.add(
          new Received(
              exchange.getRequestMethod(),
              exchange.getRequestURI(),
              RequestHeaders.of(exchange.getRequestHeaders()),
              exchange.getRequestBody().readAllBytes()));
      answers.remove().handle(exchange);
    }
  }

  record Received(String method, URI uri, RequestHeaders headers, byte[] body) {
    String header(String name) {
      return String.join("|", headers.all(name));
    }

    String text() {
      return new String(body, UTF_8);
    }
  }
}
