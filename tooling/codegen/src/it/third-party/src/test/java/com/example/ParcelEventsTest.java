package com.example;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import com.example.parcels.events.DateTime;
import com.example.parcels.events.Parcel;
import com.example.parcels.events.ParcelDelivered;
import com.example.parcels.events.ParcelSize;
import com.example.parcels.events.UnknownEvent;
import com.example.parcels.events.WebhookEvent;
import com.example.parcels.examples.ParcelDeliveredExamples;
import com.example.parcels.receiver.WebhookEventHandler;
import com.example.parcels.receiver.WebhookEventRoutes;
import com.example.parcels.sender.WebhookEventMessages;
import com.example.parcels.sender.WebhookEventSender;
import com.sun.net.httpserver.HttpServer;
import dev.queuewebhooks.runtime.core.HmacSecret;
import dev.queuewebhooks.runtime.core.JsonCodec;
import dev.queuewebhooks.runtime.core.WebhookVerifier;
import dev.queuewebhooks.runtime.receiver.Delivery;
import dev.queuewebhooks.runtime.receiver.WebhookHttpHandler;
import dev.queuewebhooks.runtime.receiver.WebhookReceiver;
import dev.queuewebhooks.runtime.sender.DeliveryResult;
import dev.queuewebhooks.runtime.sender.Endpoint;
import dev.queuewebhooks.runtime.sender.RetryPolicy;
import dev.queuewebhooks.runtime.sender.TargetPolicy;
import dev.queuewebhooks.runtime.sender.WebhookSender;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ParcelEventsTest {

  private final HmacSecret secret = HmacSecret.generate();
  private final Deliveries deliveries = new Deliveries();
  private final Deliveries others = new Deliveries();
  private HttpServer server;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    serve("/webhooks", deliveries);
    serve("/others", others);
    server.start();
  }

  private void serve(String path, WebhookEventHandler handler) {
    WebhookReceiver receiver =
        WebhookReceiver.verifiedBy(WebhookVerifier.builder().key(secret).build())
            .routes(WebhookEventRoutes.to(handler))
            .build();
    server.createContext(path, new WebhookHttpHandler(receiver));
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void whatIsSentIsReceived() {
    ParcelDelivered event = delivered();

    assertInstanceOf(DeliveryResult.Delivered.class, send(event, secret));
    assertEquals(List.of(event), deliveries.received);
  }

  @Test
  void theDocumentsExampleIsReceived() throws Exception {
    byte[] example = ParcelDeliveredExamples.FULL.getBytes(StandardCharsets.UTF_8);
    ParcelDelivered event = JsonCodec.load().read(example, ParcelDelivered.class);

    assertInstanceOf(DeliveryResult.Delivered.class, send(event, secret));
    assertEquals(List.of(delivered()), deliveries.received);
  }

  @Test
  void whatIsSignedWithAnotherSecretIsNotReceived() {
    assertInstanceOf(DeliveryResult.Rejected.class, send(delivered(), HmacSecret.generate()));
    assertEquals(List.of(), deliveries.received);
  }

  @Test
  void whatIsSentWithoutWaitingIsReceived() {
    ParcelDelivered event = delivered();

    try (WebhookSender sender = sender()) {
      CompletableFuture<DeliveryResult> result =
          sender.sendAsync(
              endpoint("/webhooks", secret), WebhookEventMessages.parcelDelivered(event));

      assertInstanceOf(DeliveryResult.Delivered.class, result.join());
    }
    assertEquals(List.of(event), deliveries.received);
  }

  @Test
  void oneMessageGoesToManySubscribers() {
    ParcelDelivered event = delivered();
    Endpoint first = endpoint("/webhooks", secret);
    Endpoint second = endpoint("/others", secret);
    Endpoint third = endpoint("/webhooks", HmacSecret.generate());

    try (WebhookSender sender = sender()) {
      Map<Endpoint, CompletableFuture<DeliveryResult>> results =
          sender.sendAll(
              List.of(first, second, third), WebhookEventMessages.parcelDelivered(event));

      assertInstanceOf(DeliveryResult.Delivered.class, results.get(first).join());
      assertInstanceOf(DeliveryResult.Delivered.class, results.get(second).join());
      assertInstanceOf(DeliveryResult.Rejected.class, results.get(third).join());
    }
    assertEquals(List.of(event), deliveries.received);
    assertEquals(List.of(event), others.received);
  }

  private DeliveryResult send(ParcelDelivered event, HmacSecret key) {
    try (WebhookSender sender = sender()) {
      return new WebhookEventSender(sender).parcelDelivered(endpoint("/webhooks", key), event);
    }
  }

  private static WebhookSender sender() {
    TargetPolicy targets = TargetPolicy.publicHttps().allowLoopback().allowPlainHttp();
    return WebhookSender.builder().targets(targets).retryPolicy(RetryPolicy.none()).build();
  }

  private Endpoint endpoint(String path, HmacSecret key) {
    URI uri = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
    return Endpoint.builder(uri).key(key).build();
  }

  private static ParcelDelivered delivered() {
    return ParcelDelivered.builder()
        .parcel(Parcel.builder().number("P-1").size(ParcelSize.SMALL).grams(250).build())
        .at(new DateTime("2026-03-02T09:15:00.2500000Z"))
        .signedBy("a neighbour")
        .build();
  }

  /** Overrides the event that matters here, and takes the others over without looking. */
  private static final class Deliveries implements WebhookEventHandler {

    private final List<WebhookEvent> received = new CopyOnWriteArrayList<>();

    @Override
    public void onParcelDelivered(ParcelDelivered event, Delivery delivery) {
      received.add(event);
    }

    @Override
    public void onOtherEvent(WebhookEvent event, Delivery delivery) {}

    @Override
    public void onUnknownEvent(UnknownEvent event, Delivery delivery) {}
  }
}
