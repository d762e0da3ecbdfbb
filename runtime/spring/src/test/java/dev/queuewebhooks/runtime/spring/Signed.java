package dev.queuewebhooks.runtime.spring;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.queuewebhooks.runtime.core.HmacSecret;
import dev.queuewebhooks.runtime.core.WebhookSigner;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Requests signed with the key that the tests configure. */
final class Signed {
  static final String KEY = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
  static final String BODY = "{ \"type\" : \"orderPlaced\",\r\n \"name\":\"\\u00e4ä\" } ";

  private Signed() {}

  static HttpRequest.Builder post(URI uri, String id, String body) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(uri)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body));
    headers(id, body).forEach(request::header);
    return request;
  }

  static Map<String, List<String>> headerFields(String body) {
    Map<String, List<String>> fields = new LinkedHashMap<>();
    headers("msg_1", body).forEach((name, value) -> fields.put(name, List.of(value)));
    fields.put("Content-Type", List.of("application/json"));
    return fields;
  }

  private static Map<String, String> headers(String id, String body) {
    return WebhookSigner.of(HmacSecret.parse(KEY))
        .sign(id, Instant.now(), body.getBytes(UTF_8))
        .asMap();
  }
}
