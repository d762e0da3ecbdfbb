package dev.queuewebhooks.contracts.quickstart;

// snippet
import com.sun.net.httpserver.HttpServer;
import dev.queuewebhooks.events.PositionCalledEvent;
import dev.queuewebhooks.events.PositionCreatedEvent;
import dev.queuewebhooks.events.UnknownEvent;
import dev.queuewebhooks.events.WebhookEvent;
import dev.queuewebhooks.receiver.WebhookEventHandler;
import dev.queuewebhooks.receiver.WebhookEventRoutes;
import dev.queuewebhooks.runtime.core.HmacSecret;
import dev.queuewebhooks.runtime.core.WebhookVerifier;
import dev.queuewebhooks.runtime.receiver.Delivery;
import dev.queuewebhooks.runtime.receiver.WebhookHttpHandler;
import dev.queuewebhooks.runtime.receiver.WebhookReceiver;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.Executors;

public final class ConsumerQuickStart implements WebhookEventHandler {
  private final PrintStream wall;

  ConsumerQuickStart(PrintStream wall) {
    this.wall = wall;
  }

  public static void main(String[] args) throws IOException {
    HmacSecret secret = HmacSecret.parse(System.getenv("WEBHOOK_SECRET"));
    start(8080, secret, new ConsumerQuickStart(System.out));
  }

  static HttpServer start(int port, HmacSecret secret, WebhookEventHandler handler)
      throws IOException {
    WebhookReceiver receiver =
        WebhookReceiver.verifiedBy(WebhookVerifier.builder().key(secret).build())
            .routes(WebhookEventRoutes.to(handler))
            .build();
    InetSocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    HttpServer server = HttpServer.create(address, 0);
    server.createContext("/webhooks", new WebhookHttpHandler(receiver));
    // With its one thread, a sender that is slow would hold up all others.
    server.setExecutor(Executors.newFixedThreadPool(16));
    server.start();
    return server;
  }

  @Override
  public void onPositionCreated(PositionCreatedEvent event, Delivery delivery) {
    wall.println("Welcome, " + event.data().position().label());
  }

  @Override
  public void onPositionCalled(PositionCalledEvent event, Delivery delivery) {
    wall.println("Please come, " + event.data().position().label());
  }

  @Override
  public void onOtherEvent(WebhookEvent event, Delivery delivery) {
    // Not of interest here. Returning normally tells the sender that it was taken.
  }

  @Override
  public void onUnknownEvent(UnknownEvent event, Delivery delivery) {
    // Newer than this code: taken as well, or else it would be sent again and again.
  }
}
// end snippet
