package dev.queuewebhooks.runtime.sender;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.ResponseInfo;
import java.net.http.HttpTimeoutException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The transport on the HTTP client of the JDK.
 *
 * <p>An answer counts from its header fields on. The body says nothing that matters: it is read to
 * a bound, so that the connection can be used again, and however it ends the answer stands.
 */
record HttpClientTransport(HttpClient client) implements Transport {
  private static final int MAX_RESPONSE_BYTES = 64 * 1024;

  @Override
  public TransportResponse send(TransportRequest request) throws IOException, InterruptedException {
    CompletableFuture<TransportResponse> answer = new CompletableFuture<>();
    CompletableFuture<HttpResponse<Long>> exchange =
        client.sendAsync(
            toHttp(request),
            info -> {
              answer.complete(toResponse(info));
              return new DiscardingSubscriber(MAX_RESPONSE_BYTES);
            });
    IOException failure = await(exchange, request);
    if (answer.isDone()) {
      return answer.join();
    }
    throw failure;
  }

  /** Waits to the end or the timeout, and returns what went wrong, if anything did. */
  private static IOException await(
      CompletableFuture<HttpResponse<Long>> exchange, TransportRequest request)
      throws InterruptedException {
    try {
      exchange.get(request.timeout().toNanos(), TimeUnit.NANOSECONDS);
      return new IOException("the exchange ended without an answer");
    } catch (TimeoutException e) {
      return new HttpTimeoutException("no answer within " + request.timeout());
    } catch (ExecutionException e) {
      return e.getCause() instanceof IOException io ? io : new IOException(e.getCause());
    } finally {
      exchange.cancel(true);
    }
  }

  private static HttpRequest toHttp(TransportRequest request) {
    HttpRequest.Builder builder =
        HttpRequest.newBuilder(request.uri())
            .timeout(request.timeout())
            .method(request.method(), publisher(request.body()));
    request.headers().forEach(builder::setHeader);
    return builder.build();
  }

  private static BodyPublisher publisher(byte[] body) {
    return body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body);
  }

  private static TransportResponse toResponse(ResponseInfo info) {
    return new TransportResponse(
        info.statusCode(), info.headers().firstValue("retry-after").orElse(null));
  }
}
