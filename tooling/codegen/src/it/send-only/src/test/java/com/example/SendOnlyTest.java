package com.example;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.example.rooms.events.RoomBooked;
import com.example.rooms.sender.WebhookEventSender;
import dev.queuewebhooks.runtime.core.HmacSecret;
import dev.queuewebhooks.runtime.sender.DeliveryResult;
import dev.queuewebhooks.runtime.sender.Endpoint;
import dev.queuewebhooks.runtime.sender.TransportRequest;
import dev.queuewebhooks.runtime.sender.TransportResponse;
import dev.queuewebhooks.runtime.sender.WebhookSender;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SendOnlyTest {

  private final List<TransportRequest> sent = new ArrayList<>();

  @Test
  void sendsASignedEvent() {
    WebhookEventSender sender =
        new WebhookEventSender(WebhookSender.builder().transport(this::take).build());
    Endpoint endpoint =
        Endpoint.builder(URI.create("http://127.0.0.1/webhooks"))
            .key(HmacSecret.generate())
            .build();

    DeliveryResult result =
        sender.roomBooked(endpoint, RoomBooked.builder().room("Elm").seats(8).build());

    assertInstanceOf(DeliveryResult.Delivered.class, result);
    assertEquals(1, sent.size());
    assertEquals(
        "{\"type\":\"roomBooked\",\"room\":\"Elm\",\"seats\":8}",
        new String(sent.get(0).body(), StandardCharsets.UTF_8));
    assertTrue(
        sent.get(0)
            .headers()
            .keySet()
            .containsAll(Set.of("webhook-id", "webhook-timestamp", "webhook-signature")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "dev.queuewebhooks.runtime.receiver.WebhookReceiver",
        "dev.queuewebhooks.tooling.codegen.WebhooksGenerator",
        "dev.queuewebhooks.tooling.document.WebhookDocument",
        "org.springframework.core.SpringVersion"
      })
  void needsNothingElse(String type) {
    assertThrows(ClassNotFoundException.class, () -> Class.forName(type));
  }

  private CompletableFuture<TransportResponse> take(TransportRequest request) {
    sent.add(request);
    return CompletableFuture.completedFuture(new TransportResponse(204, null));
  }
}
