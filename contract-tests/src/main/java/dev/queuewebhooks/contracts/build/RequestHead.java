package dev.queuewebhooks.contracts.build;

import dev.queuewebhooks.contracts.SignaturePlaceholders;
import dev.queuewebhooks.runtime.core.WebhookHeaders;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The header fields of the request of a contract.
 *
 * @param contentType what the body claims to be
 * @param timestamp one of the {@link SignaturePlaceholders}
 * @param signature one of the {@link SignaturePlaceholders}; null for a request without one
 */
record RequestHead(String contentType, String timestamp, @Nullable String signature) {
  private static final String JSON = "application/json";

  static final RequestHead RIGHT =
      new RequestHead(JSON, SignaturePlaceholders.TIMESTAMP, SignaturePlaceholders.SIGNATURE);

  static final RequestHead WRONG_SIGNATURE =
      new RequestHead(JSON, SignaturePlaceholders.TIMESTAMP, SignaturePlaceholders.WRONG_SIGNATURE);

  static final RequestHead UNSIGNED = new RequestHead(JSON, SignaturePlaceholders.TIMESTAMP, null);

  static final RequestHead STALE =
      new RequestHead(JSON, SignaturePlaceholders.STALE_TIMESTAMP, SignaturePlaceholders.SIGNATURE);

  static final RequestHead FROM_THE_FUTURE =
      new RequestHead(
          JSON, SignaturePlaceholders.FUTURE_TIMESTAMP, SignaturePlaceholders.SIGNATURE);

  static final RequestHead NOT_JSON =
      new RequestHead(
          "text/plain", SignaturePlaceholders.TIMESTAMP, SignaturePlaceholders.SIGNATURE);

  /**
   * The signature headers.
   *
   * @param id says in a failure which contract it was
   */
  Map<String, String> signatureHeaders(String id) {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put(WebhookHeaders.ID, id);
    headers.put(WebhookHeaders.TIMESTAMP, timestamp);
    if (signature != null) {
      headers.put(WebhookHeaders.SIGNATURE, signature);
    }
    return headers;
  }

  /** Those of the signature headers that may have any value in a request that a stub answers. */
  List<String> headersOfAnyValue() {
    Stream<String> signed =
        SignaturePlaceholders.SIGNATURE.equals(signature)
            ? Stream.of(WebhookHeaders.SIGNATURE)
            : Stream.empty();
    return Stream.concat(Stream.of(WebhookHeaders.ID, WebhookHeaders.TIMESTAMP), signed).toList();
  }
}
