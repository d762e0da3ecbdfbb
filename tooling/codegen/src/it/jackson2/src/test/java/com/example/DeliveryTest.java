package com.example;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import com.example.shop.events.Card;
import com.example.shop.events.DateTime;
import com.example.shop.events.OrderPlaced;
import com.example.shop.events.UnknownEvent;
import com.example.shop.events.WebhookEvent;
import com.example.shop.receiver.WebhookEventHandler;
import com.example.shop.receiver.WebhookEventRoutes;
import com.example.shop.sender.WebhookEventSender;
import com.sun.net.httpserver.HttpServer;
import dev.queuewebhooks.runtime.core.HmacSecret;
import dev.queuewebhooks.runtime.core.JsonCodec;
import dev.queuewebhooks.runtime.core.RequestHeaders;
import dev.queuewebhooks.runtime.core.WebhookVerifier;
import dev.queuewebhooks.runtime.receiver.Delivery;
import dev.queuewebhooks.runtime.receiver.WebhookHttpHandler;
import dev.queuewebhooks.runtime.receiver.WebhookReceiver;
import dev.queuewebhooks.runtime.receiver.WebhookReply;
import dev.queuewebhooks.runtime.receiver.WebhookRequest;
import dev.queuewebhooks.runtime.sender.DeliveryResult;
import dev.queuewebhooks.runtime.sender.Endpoint;
import dev.queuewebhooks.runtime.sender.RetryPolicy;
import dev.queuewebhooks.runtime.sender.TargetPolicy;
import dev.queuewebhooks.runtime.sender.WebhookSender;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

/** The generated sender and receiver, with Jackson 2 under both. */
class DeliveryTest {

  private final HmacSecret secret = HmacSecret.generate();
  private final Deliveries deliveries = new Deliveries();

  @Test
  void jackson2IsWhatTheRuntimeUses() {
    assertEquals(
        "dev.queuewebhooks.runtime.jackson2.Jackson2Codec", JsonCodec.load().getClass().getName());
  }

  @Test
  void whatIsSentIsReceived() throws IOException {
    OrderPlaced event =
        OrderPlaced.builder()
            .id(UUID.randomUUID())
            .at(DateTime.of(Instant.parse("2026-03-02T09:15:00.25Z")))
            .payment(Card.builder().last4("0000").build())
            .build();
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", new WebhookHttpHandler(verifying()));
    server.start();
    try {
      URI uri = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
      TargetPolicy targets = TargetPolicy.publicHttps().allowLoopback().allowPlainHttp();
      WebhookSender sender =
          WebhookSender.builder().targets(targets).retryPolicy(RetryPolicy.none()).build();

      DeliveryResult result =
          new WebhookEventSender(sender)
              .orderPlaced(Endpoint.builder(uri).key(secret).build(), event);

      assertInstanceOf(DeliveryResult.Delivered.class, result);
      assertEquals(List.of(event), deliveries.received);
    } finally {
      server.stop(0);
    }
  }

  @Test
  void whatTheDocumentDoesNotListIsReceivedAsUnknown() {
    assertEquals(204, receive("{\"type\":\"order.returned\",\"why\":[1.50]}").status());
    assertInstanceOf(UnknownEvent.class, deliveries.received.get(0));
  }

  @Test
  void whatDoesNotFitTheDocumentIsRefusedWithThePlace() {
    WebhookReply reply =
        receive(
            "{\"type\":\"order.placed\",\"id\":\"4f288ab1-72c9-402a-95b3-296766336b68\","
                + "\"at\":\"2026-03-02T09:15:00Z\",\"lines\":[{\"name\":5}]}");

    assertEquals(400, reply.status());
    assertEquals(
        "{\"type\":\"about:blank\",\"title\":\"Bad Request\",\"status\":400,"
            + "\"detail\":\"/lines/0/name: expected a string but found an integer\"}",
        new String(reply.body(), UTF_8));
  }

  private WebhookReceiver verifying() {
    return WebhookReceiver.verifiedBy(WebhookVerifier.builder().key(secret).build())
        .routes(WebhookEventRoutes.to(deliveries))
        .build();
  }

  private WebhookReply receive(String body) {
    RequestHeaders headers =
        RequestHeaders.of(Map.of("Content-Type", List.of("application/json")));
    return WebhookReceiver.withoutVerification()
        .routes(WebhookEventRoutes.to(deliveries))
        .build()
        .receive(new WebhookRequest("POST", headers, body.getBytes(UTF_8)));
  }

  private static final class Deliveries implements WebhookEventHandler {
    private final List<WebhookEvent> received = new CopyOnWriteArrayList<>();

    @Override
    public void onOtherEvent(WebhookEvent event, Delivery delivery) {
      received.add(event);
    }

    @Override
    public void onUnknownEvent(UnknownEvent event, Delivery delivery) {
      received.add(event);
    }
  }
}
