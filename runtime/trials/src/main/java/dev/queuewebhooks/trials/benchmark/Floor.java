package dev.queuewebhooks.trials.benchmark;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.queuewebhooks.trials.orders.events.OrderPackedEvent;
import dev.queuewebhooks.trials.orders.events.OrderPaidEvent;
import dev.queuewebhooks.trials.orders.events.OrderPlacedEvent;
import dev.queuewebhooks.trials.orders.events.OrderShippedEvent;
import dev.queuewebhooks.trials.orders.events.WebhookEvent;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.openjdk.jmh.infra.Blackhole;
import tools.jackson.databind.json.JsonMapper;

/**
 * What somebody would write by hand who wants no more than that it works: a {@link Mac} that is
 * used again and again by one thread, Jackson as it comes, and a chain of conditions. It checks
 * less than the runtime does, which is what makes it a floor.
 */
final class Floor {
  private final JsonMapper mapper = JsonMapper.builder().build();
  private final Mac mac;

  Floor(String secret) {
    try {
      mac = Mac.getInstance("HmacSHA256");
      byte[] key = Base64.getDecoder().decode(secret.substring("whsec_".length()));
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Verifies, parses and dispatches. */
  void receive(Map<String, List<String>> headers, byte[] body, Blackhole handler) {
    if (!verify(headers, body)) {
      throw new IllegalStateException("not verified");
    }
    WebhookEvent event = mapper.readValue(body, WebhookEvent.class);
    if (event instanceof OrderPlacedEvent placed) {
      handler.consume(placed);
    } else if (event instanceof OrderPaidEvent paid) {
      handler.consume(paid);
    } else if (event instanceof OrderPackedEvent packed) {
      handler.consume(packed);
    } else if (event instanceof OrderShippedEvent shipped) {
      handler.consume(shipped);
    }
  }

  boolean verify(Map<String, List<String>> headers, byte[] body) {
    String id = headers.get("webhook-id").get(0);
    String timestamp = headers.get("webhook-timestamp").get(0);
    long age = System.currentTimeMillis() / 1000 - Long.parseLong(timestamp);
    String signature = headers.get("webhook-signature").get(0);
    byte[] received = Base64.getDecoder().decode(signature.substring("v1,".length()));
    return Math.abs(age) < 3600 && MessageDigest.isEqual(received, mac(id, timestamp, body));
  }

  /** Serialises and signs. */
  String sign(String id, Object event) {
    byte[] body = mapper.writeValueAsBytes(event);
    String timestamp = Long.toString(System.currentTimeMillis() / 1000);
    return "v1," + Base64.getEncoder().encodeToString(mac(id, timestamp, body));
  }

  private byte[] mac(String id, String timestamp, byte[] body) {
    mac.update((id + '.' + timestamp + '.').getBytes(US_ASCII));
    return mac.doFinal(body);
  }
}
