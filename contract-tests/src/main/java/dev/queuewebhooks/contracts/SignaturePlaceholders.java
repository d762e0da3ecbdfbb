package dev.queuewebhooks.contracts;

import dev.queuewebhooks.runtime.core.WebhookHeaders;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What stands for signature headers in a contract. A file cannot hold a signature that is still
 * good when a test runs, so the test puts one in where a placeholder stands. Each has the form that
 * the document asks for.
 */
public final class SignaturePlaceholders {
  private static final int HMAC_SHA256_BYTES = 32;

  /** Replaced by a signature that is right. */
  public static final String SIGNATURE = signature((byte) 0x00);

  /** Not replaced: a well-formed signature that is wrong for every body. */
  public static final String WRONG_SIGNATURE = signature((byte) 0xff);

  /** Replaced by the time at which the request is sent. */
  public static final String TIMESTAMP = "1772438532";

  private SignaturePlaceholders() {}

  /**
   * The three signature headers of a contract.
   *
   * @param id says in a failure which contract it was; not replaced
   * @param signature one of the two above
   */
  public static Map<String, String> headers(String id, String signature) {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put(WebhookHeaders.ID, id);
    headers.put(WebhookHeaders.TIMESTAMP, TIMESTAMP);
    headers.put(WebhookHeaders.SIGNATURE, signature);
    return headers;
  }

  private static String signature(byte repeated) {
    byte[] bytes = new byte[HMAC_SHA256_BYTES];
    Arrays.fill(bytes, repeated);
    return "v1," + Base64.getEncoder().encodeToString(bytes);
  }
}
