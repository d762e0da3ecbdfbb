package dev.queuewebhooks.runtime.core;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The three header fields of one signed request.
 *
 * @param id the value of {@code webhook-id}
 * @param timestamp the value of {@code webhook-timestamp}: seconds since 1970
 * @param signature the value of {@code webhook-signature}: one signature per key
 */
public record SignatureHeaders(String id, String timestamp, String signature) {
  /** Value by header name, in the order id, timestamp, signature. The map is a copy. */
  public Map<String, String> asMap() {
    Map<String, String> map = new LinkedHashMap<>();
    map.put(WebhookHeaders.ID, id);
    map.put(WebhookHeaders.TIMESTAMP, timestamp);
    map.put(WebhookHeaders.SIGNATURE, signature);
    return map;
  }

  /** Without the signature: whoever has it can replay the request while the timestamp is fresh. */
  @Override
  public String toString() {
    return "SignatureHeaders[id=" + id + ", timestamp=" + timestamp + "]";
  }
}
