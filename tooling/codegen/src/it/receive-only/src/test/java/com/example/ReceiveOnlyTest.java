package com.example;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.example.rooms.events.RoomBooked;
import com.example.rooms.events.UnknownEvent;
import com.example.rooms.events.WebhookEvent;
import com.example.rooms.receiver.WebhookEventHandler;
import com.example.rooms.receiver.WebhookEventRoutes;
import dev.queuewebhooks.runtime.core.RequestHeaders;
import dev.queuewebhooks.runtime.receiver.Delivery;
import dev.queuewebhooks.runtime.receiver.WebhookReceiver;
import dev.queuewebhooks.runtime.receiver.WebhookRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReceiveOnlyTest implements WebhookEventHandler {

  private final List<WebhookEvent> received = new ArrayList<>();

  @Test
  void handlesAnEvent() {
    assertEquals(204, receive("{\"type\":\"roomBooked\",\"room\":\"Elm\",\"seats\":8}"));
    assertEquals(List.of(RoomBooked.builder().room("Elm").seats(8).build()), received);
  }

  @Test
  void refusesAnEventWithoutARequiredMember() {
    assertEquals(400, receive("{\"type\":\"roomBooked\"}"));
    assertEquals(List.of(), received);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "dev.queuewebhooks.runtime.sender.WebhookSender",
        "dev.queuewebhooks.tooling.codegen.WebhooksGenerator",
        "dev.queuewebhooks.tooling.document.WebhookDocument",
        "org.springframework.core.SpringVersion"
      })
  void needsNothingElse(String type) {
    assertThrows(ClassNotFoundException.class, () -> Class.forName(type));
  }

  @Override
  public void onRoomBooked(RoomBooked event, Delivery delivery) {
    received.add(event);
  }

  @Override
  public void onOtherEvent(WebhookEvent event, Delivery delivery) {}

  @Override
  public void onUnknownEvent(UnknownEvent event, Delivery delivery) {}

  private int receive(String body) {
    RequestHeaders headers = RequestHeaders.of(Map.of("Content-Type", List.of("application/json")));
    return WebhookReceiver.withoutVerification()
        .routes(WebhookEventRoutes.to(this))
        .build()
        .receive(new WebhookRequest("POST", headers, body.getBytes(StandardCharsets.UTF_8)))
        .status();
  }
}
