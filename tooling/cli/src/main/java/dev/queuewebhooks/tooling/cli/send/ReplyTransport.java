package dev.queuewebhooks.tooling.cli.send;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.queuewebhooks.runtime.sender.Transport;
import dev.queuewebhooks.runtime.sender.TransportRequest;
import dev.queuewebhooks.runtime.sender.TransportResponse;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Keeps the beginning of what was answered last, which is of interest to people only. */
final class ReplyTransport implements Transport {
  private static final int MAX_REPLY_BYTES = 8 * 1024;

  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .followRedirects(HttpClient.Redirect.NEVER)
          .proxy(HttpClient.Builder.NO_PROXY)
          .build();

  private volatile String reply = "";

  /** The beginning of the latest answer's body; empty when there was none. */
  String reply() {
    return reply;
  }

  @Override
  public TransportResponse send(TransportRequest request) throws IOException, InterruptedException {
    reply = "";
    HttpRequest.Builder http =
        HttpRequest.newBuilder(request.uri())
            .timeout(request.timeout())
            .method(request.method(), BodyPublishers.ofByteArray(request.body()));
    request.headers().forEach(http::setHeader);
    HttpResponse<InputStream> response = client.send(http.build(), BodyHandlers.ofInputStream());
    reply = beginning(response.body(), request.timeout());
    return new TransportResponse(
        response.statusCode(), response.headers().firstValue("retry-after").orElse(null));
  }

  /** What there is of it in time: an answer counts, however its body ends. */
  private static String beginning(InputStream body, Duration patience) throws InterruptedException {
    CompletableFuture<byte[]> reading =
        CompletableFuture.supplyAsync(
            () -> {
              try (body) {
                return body.readNBytes(MAX_REPLY_BYTES);
              } catch (IOException e) {
                return new byte[0];
              }
            });
    try {
      return new String(reading.get(patience.toMillis(), TimeUnit.MILLISECONDS), UTF_8);
    } catch (TimeoutException | ExecutionException e) {
      return "";
    }
  }
}
