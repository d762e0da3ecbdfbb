package dev.queuewebhooks.trials.benchmark;

import dev.queuewebhooks.runtime.core.HmacSecret;
import dev.queuewebhooks.runtime.core.SignatureHeaders;
import dev.queuewebhooks.runtime.core.WebhookSigner;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A signed request, in the form in which web servers hand requests out.
 *
 * @param headers values by name
 * @param body the body
 */
record Message(Map<String, List<String>> headers, byte[] body) {
  static final String SECRET = "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD";

  /** An event of the document {@code orders.yaml}. */
  static byte[] event() {
    try (InputStream in = Message.class.getResourceAsStream("/order-placed.json")) {
      if (in == null) {
        throw new IllegalStateException("order-placed.json is not on the class path");
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** JSON text of a size, for what does not look into it. */
  static byte[] text(int size) {
    byte[] body = new byte[size];
    Arrays.fill(body, (byte) 'x');
    body[0] = '"';
    body[size - 1] = '"';
    return body;
  }

  static Message signed(String id, byte[] body) {
    SignatureHeaders signature =
        WebhookSigner.of(HmacSecret.parse(SECRET)).sign(id, Instant.now(), body);
    Map<String, List<String>> headers = new LinkedHashMap<>();
    headers.put("Host", List.of("subscriber.example.com"));
    headers.put("User-Agent", List.of("benchmark"));
    headers.put("Content-Type", List.of("application/json"));
    headers.put("Content-Length", List.of(Integer.toString(body.length)));
    signature.asMap().forEach((name, value) -> headers.put(name, List.of(value)));
    return new Message(headers, body);
  }
}
