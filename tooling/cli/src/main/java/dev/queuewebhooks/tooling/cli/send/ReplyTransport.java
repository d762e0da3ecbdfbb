package dev.queuewebhooks.tooling.cli.send;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.queuewebhooks.runtime.sender.Transport;
import dev.queuewebhooks.runtime.sender.TransportRequest;
import dev.queuewebhooks.runtime.sender.TransportResponse;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** Keeps the beginning of what was answered last, which is of interest to people only. */
final class ReplyTransport implements Transport {
  private static final int MAX_REPLY_BYTES = 8 * 1024;

  /** Not the common pool, which may have a single thread that is needed elsewhere. */
  private final Executor readers = Executors.newCachedThreadPool(ReplyTransport::thread);

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
  public CompletableFuture<TransportResponse> send(TransportRequest request) {
    reply = "";
    HttpRequest.Builder http =
        HttpRequest.newBuilder(request.uri())
            .timeout(request.timeout())
            .method(request.method(), BodyPublishers.ofByteArray(request.body()));
    request.headers().forEach(http::setHeader);
    return client
        .sendAsync(http.build(), BodyHandlers.ofInputStream())
        .thenCompose(response -> answer(response, request.timeout()))
        .exceptionallyCompose(failure -> CompletableFuture.failedFuture(cause(failure)));
  }

  /** With what there is of its body in time: an answer counts, however its body ends. */
  private CompletableFuture<TransportResponse> answer(
      HttpResponse<InputStream> response, Duration patience) {
    return CompletableFuture.supplyAsync(() -> beginning(response.body()), readers)
        .completeOnTimeout("", patience.toMillis(), TimeUnit.MILLISECONDS)
        .thenApply(
            text -> {
              reply = text;
              return new TransportResponse(
                  response.statusCode(), response.headers().firstValue("retry-after").orElse(null));
            });
  }

  private static Thread thread(Runnable task) {
    Thread thread = new Thread(task, "webhooks-reply");
    thread.setDaemon(true);
    return thread;
  }

  private static String beginning(InputStream body) {
    try (body) {
      return new String(body.readNBytes(MAX_REPLY_BYTES), UTF_8);
    } catch (IOException e) {
      return "";
    }
  }

  private static Throwable cause(Throwable failure) {
    Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
    return cause instanceof HttpTimeoutException
        ? new SocketTimeoutException("no answer in time")
        : cause;
  }
}
