package dev.queuewebhooks.runtime.core;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Public test vectors: literal values that stand in the tests of the projects named. */
final class Vectors {
  /** The reference libraries of Standard Webhooks, all languages. */
  static final Vector REFERENCE =
      new Vector(
          "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
          "msg_p5jXN8AQM9LWM0D4loKWxJek",
          1614265330,
          "{\"test\": 2432232314}",
          "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");

  /** The Rust library of Standard Webhooks. */
  static final Vector RUST =
      new Vector(
          "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD",
          "msg_27UH4WbU6Z5A5EzD8u03UvzRbpk",
          1649367553,
          "{\"email\":\"test@example.com\",\"username\":\"test_user\"}",
          "v1,tZ1I4/hDygAJgO5TYxiSd6Sd0kDW6hPenDe+bTa3Kkw=");

  /** The Java and Python libraries of OpenAI: a secret of 32 bytes with padding. */
  static final Vector OPENAI =
      new Vector(
          "whsec_RdvaYFYUXuIFuEbvZHwMfYFhUf7aMYjYcmM24+Aj40c=",
          "wh_685c059ae39c8190af8c71ed1022a24d",
          1750861210,
          "{\"id\": \"evt_685c059ae3a481909bdc86819b066fb6\", \"object\": \"event\","
              + " \"created_at\": 1750861210, \"type\": \"response.completed\","
              + " \"data\": {\"id\": \"resp_123\"}}",
          "v1,gUAg4R2hWouRZqRQG4uJypNS8YK885G838+EHb4nKBY=");

  private Vectors() {}

  static List<Vector> all() {
    return List.of(REFERENCE, RUST, OPENAI);
  }

  record Vector(String secret, String id, long timestamp, String payload, String signature) {
    HmacSecret key() {
      return HmacSecret.parse(secret);
    }

    Instant instant() {
      return Instant.ofEpochSecond(timestamp);
    }

    byte[] body() {
      return payload.getBytes(UTF_8);
    }

    RequestHeaders headers() {
      return headers(signature);
    }

    RequestHeaders headers(String otherSignature) {
      return RequestHeaders.of(
          Map.of(
              WebhookHeaders.ID, List.of(id),
              WebhookHeaders.TIMESTAMP, List.of(Long.toString(timestamp)),
              WebhookHeaders.SIGNATURE, List.of(otherSignature)));
    }
  }
}
