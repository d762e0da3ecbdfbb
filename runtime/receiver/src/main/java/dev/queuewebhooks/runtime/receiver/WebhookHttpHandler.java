package dev.queuewebhooks.runtime.receiver;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import dev.queuewebhooks.runtime.core.RequestHeaders;
import java.io.IOException;

/**
 * Puts a receiver behind the web server of the JDK. That server has a single thread unless it gets
 * an executor, and one sender that is slow then holds up all others.
 */
public final class WebhookHttpHandler implements HttpHandler {
  private static final int NO_BODY = -1;

  private final WebhookReceiver receiver;

  /** Serves the context that it is added to, and every path below it. */
  public WebhookHttpHandler(WebhookReceiver receiver) {
    this.receiver = receiver;
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      String query = exchange.getRequestURI().getRawQuery();
      WebhookReply reply =
          receiver.receive(
              exchange.getRequestMethod(),
              query == null ? "" : query,
              RequestHeaders.of(exchange.getRequestHeaders()),
              exchange.getRequestBody());
      send(reply, exchange);
    }
  }

  private static void send(WebhookReply reply, HttpExchange exchange) throws IOException {
    reply.headers().forEach(exchange.getResponseHeaders()::set);
    byte[] body = reply.bytes();
    if (body.length == 0 || exchange.getRequestMethod().equals("HEAD")) {
      exchange.sendResponseHeaders(reply.status(), NO_BODY);
    } else {
      exchange.sendResponseHeaders(reply.status(), body.length);
      // Closing reads what is left of the request first: who still waits to send it learns why not.
      exchange.getResponseBody().write(body);
      exchange.getResponseBody().flush();
    }
  }
}
