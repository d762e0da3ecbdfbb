package dev.queuewebhooks.runtime.sender;

import java.io.IOException;
import java.net.http.HttpClient;
import java.time.Duration;

/** Carries one request to its receiver. Implementations are safe to share. */
@FunctionalInterface
public interface Transport {
  /**
   * Sends the request once, follows no redirect, and gives up when the request's timeout is over.
   *
   * @throws IOException when there is no answer
   * @throws InterruptedException when the thread is interrupted while waiting
   */
  TransportResponse send(TransportRequest request) throws IOException, InterruptedException;

  /** A transport on a client of its own: HTTP/1.1, ten seconds to connect. */
  static Transport create() {
    // HTTP/2 over http:// would begin with an upgrade request, which some servers refuse for POST.
    return over(
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(Duration.ofSeconds(10))
            .build());
  }

  /**
   * A transport on a client of yours, for example with a proxy or other certificates.
   *
   * @throws IllegalArgumentException when the client follows redirects: a receiver could then have
   *     the sender call any address
   */
  static Transport over(HttpClient client) {
    if (client.followRedirects() != HttpClient.Redirect.NEVER) {
      throw new IllegalArgumentException(
          "the client must not follow redirects: use Redirect.NEVER");
    }
    return new HttpClientTransport(client);
  }
}
