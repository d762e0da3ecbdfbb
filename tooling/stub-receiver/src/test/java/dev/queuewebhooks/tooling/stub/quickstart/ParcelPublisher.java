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

  void lost() {
    try (WebhookSender sender =
        WebhookSender.builder()
            .targets(TargetPolicy.publicHttps().allowLoopback().allowPlainHttp())
            .retryPolicy(RetryPolicy.of(Duration.ofMillis(1), Duration.ofMillis(1)))
            .build()) {
      sender.send(subscriber, OutgoingMessage.of("parcelLost", Map.of("type", "parcelLost")));
    }
  }
}
