package dev.queuewebhooks.contracts;

import dev.queuewebhooks.runtime.core.SignatureHeaders;
import dev.queuewebhooks.runtime.core.SigningKey;
import dev.queuewebhooks.runtime.core.WebhookHeaders;
import dev.queuewebhooks.runtime.core.WebhookSigner;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Puts signatures where a contract has placeholders, and remembers the last exchange. */
final class SigningFilter implements Filter {
  private final WebhookSigner signer;
  private @Nullable Exchange last;

  SigningFilter(SigningKey key) {
    this.signer = WebhookSigner.of(key);
  }

  /**
   * What was sent and what came back.
   *
   * @param id the message id, which names the contract
   * @param body the bytes that were sent
   */
  record Exchange(String id, byte[] body, Response response) {}

  void forgetLast() {
    last = null;
  }

  /** Null when there was none. */
  @Nullable Exchange last() {
    return last;
  }

  @Override
  public Response filter(
      FilterableRequestSpecification request,
      FilterableResponseSpecification responseSpecification,
      FilterContext context) {
    byte[] body = bytes(request.getBody());
    String id = String.valueOf(request.getHeaders().getValue(WebhookHeaders.ID));
    Instant now = Instant.now();
    String timestamp = String.valueOf(request.getHeaders().getValue(WebhookHeaders.TIMESTAMP));
    Instant sent = SignaturePlaceholders.time(timestamp, now).orElse(now);
    SignatureHeaders signed = signer.sign(id, sent, body);
    replace(request, WebhookHeaders.TIMESTAMP, timestamp, signed.timestamp());
    replace(request, WebhookHeaders.SIGNATURE, SignaturePlaceholders.SIGNATURE, signed.signature());
    Response response = context.next(request, responseSpecification);
    last = new Exchange(id, body, response);
    return response;
  }

  private static void replace(
      FilterableRequestSpecification request, String header, String placeholder, String value) {
    if (placeholder.equals(request.getHeaders().getValue(header))) {
      request.replaceHeader(header, value);
    }
  }

  private static byte[] bytes(@Nullable Object body) {
    return body instanceof byte[] bytes
        ? bytes
        : body == null ? new byte[0] : body.toString().getBytes(StandardCharsets.UTF_8);
  }
}
