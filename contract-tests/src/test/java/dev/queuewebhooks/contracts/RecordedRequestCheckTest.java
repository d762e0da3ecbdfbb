package dev.queuewebhooks.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.queuewebhooks.runtime.core.HmacSecret;
import dev.queuewebhooks.runtime.core.RequestHeaders;
import dev.queuewebhooks.runtime.core.WebhookSigner;
import dev.queuewebhooks.runtime.core.WebhookVerifier;
import dev.queuewebhooks.runtime.receiver.WebhookRequest;
import dev.queuewebhooks.tooling.document.PayloadValidator;
import dev.queuewebhooks.tooling.document.WebhookDocument;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.json.JsonMapper;

/** A check that finds nothing proves something only when it would find something. */
class RecordedRequestCheckTest {
  private final WebhookDocument document = Contract.read();
  private final PayloadValidator validator = PayloadValidator.of(document);
  private final Sample sample = Sample.allOf(document).get(0);
  private final HmacSecret secret = HmacSecret.generate();
  private final RecordedRequestCheck check =
      new RecordedRequestCheck(
          validator, WebhookVerifier.builder().key(secret).build(), "Bearer right");

  @Test
  void findsNothingInARequestAsItShouldBe() {
    assertThat(check.violations(sample, request("Bearer right", sample.body(), secret))).isEmpty();
  }

  @Test
  void findsAWrongHeader() {
    assertThat(check.violations(sample, request("Bearer wrong", sample.body(), secret)))
        .singleElement()
        .asString()
        .startsWith(sample.toString())
        .contains("Authorization");
  }

  @Test
  void findsAWrongSignature() {
    WebhookRequest request = request("Bearer right", sample.body(), HmacSecret.generate());

    assertThat(check.violations(sample, request))
        .singleElement()
        .asString()
        .startsWith(sample + ": signature: ")
        .contains("NO_MATCH");
  }

  @Test
  void findsAFieldThatTheSenderDropped() {
    JsonPointer member = new RequiredMembers(validator).of(sample).get(0);
    byte[] body =
        JsonMapper.shared().writeValueAsBytes(RequiredMembers.without(member, sample.payload()));

    assertThat(check.violations(sample, request("Bearer right", body, secret)))
        .allSatisfy(violation -> assertThat(violation).startsWith(sample.toString()))
        .anySatisfy(violation -> assertThat(violation).contains("schema: "))
        .anySatisfy(violation -> assertThat(violation).contains(member + ": expected "));
  }

  @Test
  void findsTheFormThatOnlyReceiversAccept() {
    Sample other = new AlternateForm(document.alternateEnvelope().orElseThrow()).of(sample);

    assertThat(check.violations(sample, request("Bearer right", other.body(), secret)))
        .anySatisfy(violation -> assertThat(violation).contains("the required field 'type'"));
  }

  private static WebhookRequest request(String authorization, byte[] body, HmacSecret key) {
    Map<String, List<String>> headers = new LinkedHashMap<>();
    headers.put("Content-Type", List.of("application/json"));
    headers.put("Authorization", List.of(authorization));
    WebhookSigner.of(key)
        .sign("msg_test", Instant.now(), body)
        .asMap()
        .forEach((name, value) -> headers.put(name, List.of(value)));
    return new WebhookRequest("POST", RequestHeaders.of(headers), body);
  }
}
