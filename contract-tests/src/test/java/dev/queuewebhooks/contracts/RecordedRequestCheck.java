package dev.queuewebhooks.contracts;

import dev.queuewebhooks.runtime.core.RequestHeaders;
import dev.queuewebhooks.runtime.core.Verification;
import dev.queuewebhooks.runtime.core.Verification.Verified;
import dev.queuewebhooks.runtime.core.WebhookVerifier;
import dev.queuewebhooks.runtime.receiver.WebhookRequest;
import dev.queuewebhooks.tooling.document.PayloadValidator;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Compares a request that a publisher has sent with the document and with what it was meant to be.
 *
 * @param validator knows the schemas
 * @param verifier knows the key
 * @param authorization what the endpoint asks for in that header
 */
record RecordedRequestCheck(
    PayloadValidator validator, WebhookVerifier verifier, String authorization) {
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  /** What is wrong, each with the event, the sample and the place; empty when nothing is. */
  List<String> violations(Sample sample, WebhookRequest request) {
    List<String> violations = new ArrayList<>();
    RequestHeaders headers = request.headers();
    expect(violations, "method", sample.webhook().method(), request.method());
    expectHeader(violations, headers, "Content-Type", "application/json");
    expectHeader(violations, headers, "Authorization", authorization);
    Verification verification = verifier.verify(headers, request.body());
    if (!(verification instanceof Verified)) {
      violations.add("signature: " + verification);
    }
    validator
        .validate(sample.webhook(), request.body())
        .forEach(violation -> violations.add("schema: " + violation));
    violations.addAll(differences(sample, request.body()));
    return violations.stream().map(violation -> sample + ": " + violation).toList();
  }

  private static List<String> differences(Sample sample, byte[] sent) {
    try {
      return JsonDifference.between(JSON.readTree(sample.body()), JSON.readTree(sent));
    } catch (JacksonException e) {
      return List.of("the body is not JSON");
    }
  }

  private static void expectHeader(
      List<String> violations, RequestHeaders headers, String name, String expected) {
    expect(violations, "header " + name, List.of(expected), headers.all(name));
  }

  private static void expect(
      List<String> violations, String what, Object expected, Object received) {
    if (!expected.equals(received)) {
      violations.add(what + ": expected " + expected + " but was " + received);
    }
  }
}
