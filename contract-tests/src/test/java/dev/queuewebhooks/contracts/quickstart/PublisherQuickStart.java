package dev.queuewebhooks.contracts.quickstart;

// snippet
import dev.queuewebhooks.events.DateTime;
import dev.queuewebhooks.events.Position;
import dev.queuewebhooks.events.PositionCreatedEvent;
import dev.queuewebhooks.events.PositionData;
import dev.queuewebhooks.events.PositionStatus;
import dev.queuewebhooks.events.PositionType;
import dev.queuewebhooks.runtime.core.HmacSecret;
import dev.queuewebhooks.runtime.sender.DeliveryResult;
import dev.queuewebhooks.runtime.sender.Endpoint;
import dev.queuewebhooks.runtime.sender.TargetPolicy;
import dev.queuewebhooks.runtime.sender.WebhookSender;
import dev.queuewebhooks.sender.WebhookEventSender;
import java.net.URI;
import java.time.Instant;
import java.util.UUID;

public final class PublisherQuickStart {
  public static void main(String[] args) {
    HmacSecret secret = HmacSecret.parse(System.getenv("WEBHOOK_SECRET"));
    System.out.println(ticketCreated(URI.create("http://localhost:8080/webhooks"), secret));
  }

  static DeliveryResult ticketCreated(URI subscriber, HmacSecret secret) {
    // Unless told otherwise, a sender sends with https to public addresses only.
    TargetPolicy targets = TargetPolicy.publicHttps().allowLoopback().allowPlainHttp();
    // One sender for the whole application, one endpoint for each subscriber.
    WebhookSender sender = WebhookSender.builder().targets(targets).build();
    WebhookEventSender events = new WebhookEventSender(sender);
    Endpoint endpoint =
        Endpoint.builder(subscriber)
            .key(secret)
            .header("Authorization", "Bearer token-of-the-subscriber")
            .build();

    Position ticket =
        Position.builder()
            .id(UUID.randomUUID())
            .type(PositionType.ANONYMOUS)
            .status(PositionStatus.PENDING)
            .queue(UUID.fromString("c2a4e6f8-1b3d-4e5f-8a7b-9c0d1e2f3a4b"))
            .label("A2")
            .createdAt(DateTime.of(Instant.now()))
            .build();

    return events.positionCreated(
        endpoint,
        PositionCreatedEvent.builder()
            .organization("lakeside-clinic")
            .data(PositionData.builder().position(ticket).build())
            .build());
  }
}
// end snippet
