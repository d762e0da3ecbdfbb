package com.example;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.example.billing.receiver.WebhookEventRoutes;
import dev.queuewebhooks.runtime.core.RequestHeaders;
import dev.queuewebhooks.runtime.receiver.Delivery;
import dev.queuewebhooks.runtime.receiver.EventRoutes;
import dev.queuewebhooks.runtime.receiver.WebhookReceiver;
import dev.queuewebhooks.runtime.receiver.WebhookRequest;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Two documents with an event and a schema of the same name. */
class TwoDocumentsTest {

  private final List<Object> received = new ArrayList<>();

  @Test
  void eachReceiverReadsTheEventsOfItsDocument() {
    assertEquals(
        204,
        receive(
            WebhookEventRoutes.to(new Billing()),
            "{\"type\":\"created\",\"item\":{\"amount\":12.5}}"));
    assertEquals(
        204,
        receive(
            com.example.staff.receiver.WebhookEventRoutes.to(new Staff()),
            "{\"kind\":\"created\",\"item\":{\"name\":\"Robin\"}}"));

    assertEquals(List.of(new BigDecimal("12.5"), "Robin"), received);
  }

  private static int receive(EventRoutes routes, String body) {
    RequestHeaders headers = RequestHeaders.of(Map.of("Content-Type", List.of("application/json")));
    return WebhookReceiver.withoutVerification()
        .routes(routes)
        .build()
        .receive(new WebhookRequest("POST", headers, body.getBytes(StandardCharsets.UTF_8)))
        .status();
  }

  private final class Billing implements com.example.billing.receiver.WebhookEventHandler {

    @Override
    public void onCreated(com.example.billing.events.Created event, Delivery delivery) {
      received.add(event.item().amount());
    }

    @Override
    public void onOtherEvent(com.example.billing.events.WebhookEvent event, Delivery delivery) {}

    @Override
    public void onUnknownEvent(com.example.billing.events.UnknownEvent event, Delivery delivery) {}
  }

  private final class Staff implements com.example.staff.receiver.WebhookEventHandler {

    @Override
    public void onCreated(com.example.staff.events.Created event, Delivery delivery) {
      received.add(event.item().name());
    }

    @Override
    public void onOtherEvent(com.example.staff.events.WebhookEvent event, Delivery delivery) {}

    @Override
    public void onUnknownEvent(com.example.staff.events.UnknownEvent event, Delivery delivery) {}
  }
}
