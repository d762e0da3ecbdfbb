package dev.queuewebhooks.runtime.receiver;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import dev.queuewebhooks.runtime.core.RequestHeaders;
import java.io.IOException;
import java.io.InputStream;

/**
 * Puts a receiver behind the web server of the JDK. That server has a single thread unless it gets
 * an executor, and one sender that is slow then holds up all others.
 */
public final class WebhookHttpHandler implements HttpHandler {
  private static final int NO_BODY = -1;
  private static final int MOST_DISCARDED = 2 * 1024 * 1024;

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
      discardRest(exchange.getRequestBody());
    }
  }

  /**
   * Reads what is left of a body that was not wanted. Closed while it is still being sent, a
   * connection is reset, and a sender that hears of that instead of the answer tries again.
   */
  private static void discardRest(InputStream body) throws IOException {
    byte[] part = new byte[8 * 1024];
    int read = 0;
    for (int left = MOST_DISCARDED; left > 0 && read >= 0; left -= read) {
      read = body.read(part, 0, Math.min(part.length, left));
    }
  }

  private static void send(WebhookReply reply, HttpExchange exchange) throws IOException {
    reply.headers().forEach(exchange.getResponseHeaders()::set);
    byte[] body = reply.bytes();
    if (body.length == 0 || exchange.getRequestMethod().equals("HEAD")) {
      exchange.sendResponseHeaders(reply.status(), NO_BODY);
    } else {
      exchange.sendResponseHeaders(reply.status(), body.length);
      // What is left of the request is read afterwards: who waits to send it learns why not.
      exchange.getResponseBody().write(body);
      exchange.getResponseBody().flush();
    }
  }
}
