package dev.queuewebhooks.tooling.cli.demo;

import dev.queuewebhooks.runtime.core.HmacSecret;
import dev.queuewebhooks.runtime.core.SignatureHeaders;
import dev.queuewebhooks.runtime.core.SigningKey;
import dev.queuewebhooks.runtime.core.Verification.Reason;
import dev.queuewebhooks.runtime.core.WebhookSigner;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/**
 * A request that has to be refused.
 *
 * @param name what is wrong with it
 * @param headers its signature
 * @param body its body
 * @param because what the receiver has to note
 */
record Forgery(String name, SignatureHeaders headers, byte[] body, Reason because) {

  private static final String ID = "msg_forged";
  private static final Duration LONG_AGO = Duration.ofHours(1);

  /**
   * Three forgeries of one body.
   *
   * @param key the one that the receiver trusts
   */
  static List<Forgery> all(byte[] body, SigningKey key, Instant now) {
    SignatureHeaders right = WebhookSigner.of(key).sign(ID, now, body);
    SignatureHeaders other = WebhookSigner.of(HmacSecret.generate()).sign(ID, now, body);
    SignatureHeaders old = WebhookSigner.of(key).sign(ID, now.minus(LONG_AGO), body);
    return List.of(
        new Forgery("another key", other, body, Reason.NO_MATCH),
        new Forgery("a tampered byte", right, tampered(body), Reason.NO_MATCH),
        new Forgery("a stale timestamp", old, body, Reason.TOO_OLD));
  }

  /** With one bit of the last byte turned, or with a byte where there is none. */
  private static byte[] tampered(byte[] body) {
    byte[] copy = Arrays.copyOf(body, Math.max(1, body.length));
    copy[copy.length - 1] ^= 1;
    return copy;
  }
}
