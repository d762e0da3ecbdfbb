package dev.queuewebhooks.contracts.agreement;

import dev.queuewebhooks.contracts.Arrivals;
import dev.queuewebhooks.contracts.ReceivingApp;
import dev.queuewebhooks.receiver.WebhookEventRoutes;
import dev.queuewebhooks.runtime.core.HmacSecret;
import dev.queuewebhooks.runtime.core.PayloadCheck;
import dev.queuewebhooks.runtime.core.RequestHeaders;
import dev.queuewebhooks.runtime.core.WebhookSigner;
import dev.queuewebhooks.runtime.core.WebhookVerifier;
import dev.queuewebhooks.runtime.receiver.WebhookReceiver;
import dev.queuewebhooks.runtime.receiver.WebhookReply;
import dev.queuewebhooks.runtime.receiver.WebhookRequest;
import dev.queuewebhooks.runtime.validation.SchemaCheck;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The generated receiver without a web server, which gets signed requests. */
final class TestedReceiver {
  private final HmacSecret secret = HmacSecret.generate();
  private final Arrivals arrivals = new Arrivals();
  private final WebhookReceiver receiver;

  private TestedReceiver(PayloadCheck check) {
    this.receiver =
        WebhookReceiver.verifiedBy(WebhookVerifier.builder().key(secret).build())
            .routes(WebhookEventRoutes.to(arrivals.handler()))
            .check(check)
            .listener(arrivals)
            .build();
  }

  /** One that checks bodies against the published schemas. */
  static TestedReceiver checking() {
    return new TestedReceiver(SchemaCheck.fromClassPath(ReceivingApp.SCHEMAS));
  }

  /** One that takes whatever its classes can hold. */
  static TestedReceiver unchecking() {
    return new TestedReceiver((event, body) -> List.of());
  }

  /** Whether it says that a payload is invalid, and does not handle it either. */
  boolean refuses(JsonNode payload) {
    return receive(payload).status() == 400 && arrivals.last().handled() == null;
  }

  WebhookReply receive(JsonNode payload) {
    byte[] body = JsonMapper.shared().writeValueAsBytes(payload);
    Map<String, List<String>> headers = new HashMap<>();
    headers.put("Content-Type", List.of("application/json"));
    WebhookSigner.of(secret)
        .sign("msg_" + UUID.randomUUID(), Instant.now(), body)
        .asMap()
        .forEach((name, value) -> headers.put(name, List.of(value)));
    return receiver.receive(new WebhookRequest("POST", RequestHeaders.of(headers), body));
  }
}
