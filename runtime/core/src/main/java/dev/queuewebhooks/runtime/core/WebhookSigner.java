package dev.queuewebhooks.runtime.core;

import java.time.Instant;
import java.util.List;

/** Signs requests the way Standard Webhooks 1.0 prescribes. Immutable and safe to share. */
public final class WebhookSigner {
  private final List<SigningKey> keys;

  private WebhookSigner(List<SigningKey> keys) {
    this.keys = keys;
  }

  /**
   * A signer that makes one signature per key: two while a key is being replaced, otherwise one.
   *
   * @param keys 1 to 16 keys
   * @throws IllegalArgumentException when there are none or more
   */
  public static WebhookSigner of(SigningKey... keys) {
    if (keys.length == 0 || keys.length > SignatureList.MAX_SIGNATURES) {
      throw new IllegalArgumentException(
          "a signer needs 1 to " + SignatureList.MAX_SIGNATURES + " keys, not " + keys.length);
    }
    return new WebhookSigner(List.of(keys));
  }

  /**
   * Signs one attempt.
   *
   * @param id the message id; see {@link MessageId} for what it may hold
   * @param timestamp when this attempt is made; fractions of a second are dropped
   * @param body exactly the bytes that will be sent
   * @throws IllegalArgumentException when the id or the timestamp cannot be signed
   */
  public SignatureHeaders sign(String id, Instant timestamp, byte[] body) {
    String checkedId = new MessageId(id).text();
    String seconds = UnixTimestamp.format(timestamp);
    SignedContent content = new SignedContent(checkedId, seconds, body);
    return new SignatureHeaders(checkedId, seconds, SignatureList.format(keys, content));
  }
}
