package dev.queuewebhooks.contracts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.queuewebhooks.receiver.WebhookEventRoutes;
import dev.queuewebhooks.runtime.core.HmacSecret;
import dev.queuewebhooks.runtime.core.RequestHeaders;
import dev.queuewebhooks.runtime.core.WebhookSigner;
import dev.queuewebhooks.runtime.core.WebhookVerifier;
import dev.queuewebhooks.runtime.receiver.WebhookReceiver;
import dev.queuewebhooks.runtime.receiver.WebhookReply;
import dev.queuewebhooks.runtime.receiver.WebhookRequest;
import dev.queuewebhooks.runtime.validation.SchemaCheck;
import dev.queuewebhooks.tooling.document.PayloadValidator;
import dev.queuewebhooks.tooling.document.WebhookDocument;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/** The generated receiver with the published schemas in it. */
class CheckingReceiverTest {
  private final WebhookDocument document = Contract.read();
  private final RequiredMembers requiredMembers =
      new RequiredMembers(PayloadValidator.of(document));
  private final HmacSecret secret = HmacSecret.generate();
  private final RecordingHandler handler = new RecordingHandler();
  private final WebhookReceiver receiver =
      WebhookReceiver.verifiedBy(WebhookVerifier.builder().key(secret).build())
          .routes(WebhookEventRoutes.to(handler.asHandler()))
          .check(SchemaCheck.fromClassPath("META-INF/webhooks/schemas"))
          .listener(receipt -> {})
          .build();

  @TestFactory
  Stream<DynamicTest> takesEveryExample() {
    return Sample.allOf(document).stream()
        .map(sample -> dynamicTest(sample.toString(), () -> takes(sample.payload())));
  }

  @TestFactory
  Stream<DynamicTest> refusesEveryExampleThatMissesSomethingAndSaysWhere() {
    return Sample.allOf(document).stream()
        .map(sample -> dynamicTest(sample.toString(), () -> refusesWhatMissesAMember(sample)));
  }

  private void takes(JsonNode payload) {
    assertThat(receive(payload).status()).isEqualTo(204);
  }

  private void refusesWhatMissesAMember(Sample sample) {
    List<JsonPointer> members = requiredMembers.of(sample);
    assertThat(members).isNotEmpty();
    for (JsonPointer member : members) {
      WebhookReply reply = receive(RequiredMembers.without(member, sample.payload()));
      assertThat(reply.status()).as("without %s", member).isEqualTo(400);
      assertThat(new String(reply.body(), UTF_8)).contains("\"" + member + ": required");
    }
  }

  private WebhookReply receive(JsonNode payload) {
    byte[] body = payload.toString().getBytes(UTF_8);
    Map<String, List<String>> headers = new HashMap<>();
    headers.put("Content-Type", List.of("application/json"));
    WebhookSigner.of(secret)
        .sign("msg_" + UUID.randomUUID(), Instant.now(), body)
        .asMap()
        .forEach((name, value) -> headers.put(name, List.of(value)));
    return receiver.receive(new WebhookRequest("POST", RequestHeaders.of(headers), body));
  }
}
