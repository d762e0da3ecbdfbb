package dev.queuewebhooks.tooling.stub.publisher;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.queuewebhooks.runtime.core.SigningKey;
import dev.queuewebhooks.runtime.core.WebhookSigner;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.TreeMap;

/** Sends whatever it is told to, signed unless told otherwise. Header fields can be replaced. */
final class BrokenPublisher {
  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private final URI subscriber;
  private final SigningKey key;

  BrokenPublisher(URI subscriber, SigningKey key) {
    this.subscriber = subscriber;
    this.key = key;
  }

  /** Headers are names and values in turn; one without a value is left out. */
  void send(String method, String id, String body, String... headers)
      throws IOException, InterruptedException {
    TreeMap<String, String> all = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    all.put("Content-Type", "application/json");
    all.put("x-tenant", "lakeside");
    all.putAll(WebhookSigner.of(key).sign(id, Instant.now(), body.getBytes(UTF_8)).asMap());
    for (int i = 0; i < headers.length; i += 2) {
      all.put(headers[i], headers[i + 1]);
    }
    all.values().removeIf(String::isEmpty);
    HttpRequest.Builder request =
        HttpRequest.newBuilder(subscriber).method(method, BodyPublishers.ofString(body));
    all.forEach(request::header);
    CLIENT.send(request.build(), BodyHandlers.discarding());
  }
}
