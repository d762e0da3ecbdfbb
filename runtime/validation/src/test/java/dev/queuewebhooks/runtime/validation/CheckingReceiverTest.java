package dev.queuewebhooks.runtime.validation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.queuewebhooks.runtime.core.HmacSecret;
import dev.queuewebhooks.runtime.core.RequestHeaders;
import dev.queuewebhooks.runtime.core.WebhookSigner;
import dev.queuewebhooks.runtime.core.WebhookVerifier;
import dev.queuewebhooks.runtime.receiver.EventRoutes;
import dev.queuewebhooks.runtime.receiver.WebhookReceiver;
import dev.queuewebhooks.runtime.receiver.WebhookReply;
import dev.queuewebhooks.runtime.receiver.WebhookRequest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A receiver that verifies, with the check in it. */
class CheckingReceiverTest {
  private static final String ORDER =
      "{\"type\": \"orderPlaced\", \"id\": \"4b1b9d3c-6d38-4d9a-9c9e-0d7f3d1f6a55\", \"count\": 5}";

  private final HmacSecret secret = HmacSecret.generate();
  private final List<Object> handled = new ArrayList<>();
  private final WebhookReceiver receiver = receiver("orderPlaced");

  @Test
  void handlesWhatIsValid() {
    assertThat(receive(ORDER, ORDER).status()).isEqualTo(204);
    assertThat(handled).hasSize(1);
  }

  @Test
  void refusesWhatIsNotAndSaysWhere() {
    String body = ORDER.replace("5}", "0, \"mail\": \"s3cret\"}");

    WebhookReply reply = receive(body, body);

    assertThat(reply.status()).isEqualTo(400);
    assertThat(new String(reply.body(), UTF_8))
        .isEqualTo(
            "{\"type\":\"about:blank\",\"title\":\"Bad Request\",\"status\":400,\"detail\":"
                + "\"/mail: expected the format email; /count: must be at least 1\"}");
    assertThat(handled).isEmpty();
  }

  @Test
  void saysNothingToThoseWhoCannotSign() {
    WebhookReply reply = receive("{}", ORDER.replace("5}", "0}"));

    assertThat(reply.status()).isEqualTo(401);
    assertThat(new String(reply.body(), UTF_8)).doesNotContain("count");
  }

  @Test
  void handsOnUnknownEventsUnchecked() {
    String body = "{\"type\": \"orderLost\"}";

    assertThat(receive(body, body).status()).isEqualTo(204);
  }

  @Test
  void isNotBuiltWithoutASchemaForEveryEvent() {
    assertThatThrownBy(() -> receiver("orderSold"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("there is no schema for the event \"orderSold\"");
  }

  private WebhookReceiver receiver(String event) {
    return WebhookReceiver.verifiedBy(WebhookVerifier.builder().key(secret).build())
        .routes(
            EventRoutes.byBodyText("/type")
                .on(event, Map.class, (order, delivery) -> handled.add(order))
                .otherwise(Map.class, (other, delivery) -> {}))
        .check(SchemaCheck.fromClassPath("schemas"))
        .listener(receipt -> {})
        .build();
  }

  private WebhookReply receive(String signed, String sent) {
    Map<String, List<String>> headers = new HashMap<>();
    headers.put("Content-Type", List.of("application/json"));
    WebhookSigner.of(secret)
        .sign("msg_1", Instant.now(), signed.getBytes(UTF_8))
        .asMap()
        .forEach((name, value) -> headers.put(name, List.of(value)));
    return receiver.receive(
        new WebhookRequest("POST", RequestHeaders.of(headers), sent.getBytes(UTF_8)));
  }
}
