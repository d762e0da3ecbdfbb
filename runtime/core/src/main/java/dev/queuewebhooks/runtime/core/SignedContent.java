package dev.queuewebhooks.runtime.core;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.Signature;
import java.security.SignatureException;
import javax.crypto.Mac;

/**
 * The bytes that are signed: {@code id.timestamp.body} (Standard Webhooks 1.0, "Signature scheme").
 * Made by {@link WebhookSigner} and {@link WebhookVerifier} for the keys.
 */
public final class SignedContent {
  private final byte[] start;
  private final byte[] body;

  /**
   * Both texts are ASCII, which the checks before this one make sure of. The body is not copied.
   */
  SignedContent(String id, String timestamp, byte[] body) {
    this.start = (id + '.' + timestamp + '.').getBytes(US_ASCII);
    this.body = body;
  }

  void addTo(Mac mac) {
    mac.update(start);
    mac.update(body);
  }

  void addTo(Signature signature) throws SignatureException {
    signature.update(start);
    signature.update(body);
  }

  /** The number of bytes only. */
  @Override
  public String toString() {
    return "SignedContent[" + (start.length + body.length) + " bytes]";
  }
}
