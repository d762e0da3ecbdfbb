package dev.queuewebhooks.contracts.demo;

import dev.queuewebhooks.contracts.BuildFailure;
import dev.queuewebhooks.contracts.RequiredMembers;
import dev.queuewebhooks.contracts.Sample;
import dev.queuewebhooks.runtime.core.HmacSecret;
import dev.queuewebhooks.runtime.core.SignatureHeaders;
import dev.queuewebhooks.runtime.core.SigningKey;
import dev.queuewebhooks.runtime.core.Verification.Reason;
import dev.queuewebhooks.runtime.core.WebhookSigner;
import dev.queuewebhooks.tooling.document.PayloadValidator;
import dev.queuewebhooks.tooling.document.WebhookDocument;
import java.time.Instant;
import java.util.List;
import tools.jackson.core.JsonPointer;

/**
 * A request that has to be refused.
 *
 * @param name what is wrong with it
 * @param headers its signature
 * @param body its body
 * @param status what it has to be answered with
 * @param because what the reason has to contain
 */
record Forgery(String name, SignatureHeaders headers, byte[] body, int status, String because) {

  /** Three forgeries of the first sample in a document. */
  static List<Forgery> all(WebhookDocument document, SigningKey key) {
    Sample sample = Sample.allOf(document).get(0);
    List<JsonPointer> required = new RequiredMembers(PayloadValidator.of(document)).of(sample);
    if (required.isEmpty()) {
      throw new BuildFailure(sample + " has no required member that could be left out");
    }
    return List.of(
        tamperedBody(sample, key),
        wrongSecret(sample),
        invalidPayload(sample, required.get(required.size() - 1), key));
  }

  private static Forgery tamperedBody(Sample sample, SigningKey key) {
    byte[] body = sample.body();
    SignatureHeaders headers = sign(key, body);
    int last = body.length - 1;
    while (!Character.isLetterOrDigit(body[last])) {
      last--;
    }
    body[last] = (byte) (body[last] == 'x' ? 'y' : 'x');
    return new Forgery("a tampered body", headers, body, 401, Reason.NO_MATCH.name());
  }

  private static Forgery wrongSecret(Sample sample) {
    SignatureHeaders headers = sign(HmacSecret.generate(), sample.body());
    return new Forgery("a wrong secret", headers, sample.body(), 401, Reason.NO_MATCH.name());
  }

  private static Forgery invalidPayload(Sample sample, JsonPointer member, SigningKey key) {
    Sample rest =
        new Sample(
            sample.webhook(), sample.name(), RequiredMembers.without(member, sample.payload()));
    String name = member.last().getMatchingProperty();
    return new Forgery("an invalid payload", sign(key, rest.body()), rest.body(), 400, name);
  }

  private static SignatureHeaders sign(SigningKey key, byte[] body) {
    return WebhookSigner.of(key).sign("msg_forged", Instant.now(), body);
  }
}
