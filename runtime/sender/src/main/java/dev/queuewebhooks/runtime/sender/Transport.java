package dev.queuewebhooks.runtime.sender;

import java.util.concurrent.CompletableFuture;

/** Carries one request to its receiver. Implementations are safe to share. */
@FunctionalInterface
public interface Transport {
  /**
   * Sends the request once and follows no redirect. Does not wait for the answer.
   *
   * @return the answer; an {@link java.io.IOException} when there is none, in particular a {@link
   *     java.net.SocketTimeoutException} when the request's timeout is over. Cancelling it cuts the
   *     request short.
   */
  CompletableFuture<TransportResponse> send(TransportRequest request);
}
