package dev.queuewebhooks.runtime.receiver;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.queuewebhooks.runtime.core.HmacSecret;
import dev.queuewebhooks.runtime.core.RequestHeaders;
import dev.queuewebhooks.runtime.core.SignatureHeaders;
import dev.queuewebhooks.runtime.core.WebhookSigner;
import dev.queuewebhooks.runtime.core.WebhookVerifier;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A small event, and requests that carry it. */
final class Sample {
  static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");
  static final HmacSecret SECRET = HmacSecret.parse("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
  static final String BODY = "{\"type\": \"orderPlaced\", \"number\": 7}";

  private Sample() {}

  static WebhookVerifier verifier() {
    return WebhookVerifier.builder().key(SECRET).clock(Clock.fixed(NOW, ZoneOffset.UTC)).build();
  }

  /** Header fields of a request with this body, signed at {@link #NOW}. */
  static Map<String, List<String>> signedHeaders(String body) {
    SignatureHeaders signature = WebhookSigner.of(SECRET).sign("msg_1", NOW, body.getBytes(UTF_8));
    Map<String, List<String>> headers = new HashMap<>();
    signature.asMap().forEach((name, value) -> headers.put(name, List.of(value)));
    headers.put("Content-Type", List.of("application/json"));
    return headers;
  }

  static WebhookRequest post(Map<String, List<String>> headers, String body) {
    return new WebhookRequest("POST", RequestHeaders.of(headers), body.getBytes(UTF_8));
  }

  static WebhookRequest signed(String body) {
    return post(signedHeaders(body), body);
  }

  record OrderPlaced(int number) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static OrderPlaced fromJson(Builder builder) {
      if (builder.number == null) {
        throw new IllegalArgumentException("OrderPlaced is missing required: number");
      }
      return new OrderPlaced(builder.number);
    }

    static final class Builder {
      private Integer number;

      @JsonProperty("number")
      Builder number(Integer number) {
        this.number = number;
        return this;
      }
    }
  }

  record Unknown(String type, Map<String, Object> rest) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Unknown fromJson(Builder builder) {
      return new Unknown(builder.type, builder.rest);
    }

    static final class Builder {
      private String type;
      private final Map<String, Object> rest = new LinkedHashMap<>();

      @JsonProperty("type")
      Builder type(String type) {
        this.type = type;
        return this;
      }

      @JsonAnySetter
      Builder rest(String name, Object value) {
        rest.put(name, value);
        return this;
      }
    }
  }

  /** Remembers what it was called with. */
  static final class Recorder {
    final List<Object> events = new ArrayList<>();
    final List<Delivery> deliveries = new ArrayList<>();
    final List<Receipt> receipts = new ArrayList<>();

    EventRoutes routes() {
      return EventRoutes.byBodyText("/type")
          .on("orderPlaced", OrderPlaced.class, this::take)
          .otherwise(Unknown.class, this::take);
    }

    Receipt receipt() {
      return receipts.get(receipts.size() - 1);
    }

    private void take(Object event, Delivery delivery) {
      events.add(event);
      deliveries.add(delivery);
    }
  }
}
