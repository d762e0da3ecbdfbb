package dev.queuewebhooks.tooling.stub.quickstart;

import dev.queuewebhooks.runtime.core.HmacSecret;
import dev.queuewebhooks.runtime.sender.Endpoint;
import dev.queuewebhooks.runtime.sender.OutgoingMessage;
import dev.queuewebhooks.runtime.sender.RetryPolicy;
import dev.queuewebhooks.runtime.sender.TargetPolicy;
import dev.queuewebhooks.runtime.sender.WebhookSender;
import java.net.URI;
import java.time.Duration;
import java.util.Map;

/** Stands for whatever sends webhooks. */
final class ParcelPublisher {
  private final Endpoint subscriber;

  ParcelPublisher(URI subscriber, HmacSecret secret) {
    this.subscriber = Endpoint.builder(subscriber).key(secret).build();
  }

  void sent() {
    Map<String, Object> parcel = Map.of("type", "parcelSent", "weight", 3);
    send(OutgoingMessage.of("parcelSent", parcel).withHeader("x-tenant", "lakeside"));
  }

  void lost() {
    send(OutgoingMessage.of("parcelLost", Map.of("type", "parcelLost")));
  }

  private void send(OutgoingMessage message) {
    try (WebhookSender sender =
        WebhookSender.builder()
            .targets(TargetPolicy.publicHttps().allowLoopback().allowPlainHttp())
            .retryPolicy(RetryPolicy.of(Duration.ofMillis(1), Duration.ofMillis(1)))
            .build()) {
      sender.send(subscriber, message);
    }
  }
}
