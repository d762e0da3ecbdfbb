package dev.queuewebhooks.runtime.sender;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/**
 * Looks a host up once, and lets its addresses through only when all of them are allowed. What is
 * returned is what has to be connected to: another look-up could be answered differently.
 */
record TargetGuard(TargetPolicy policy, HostResolver resolver, Executor lookUps) {
  /** The addresses to connect to, in this order; fails with an {@link IOException}. */
  CompletableFuture<List<InetAddress>> check(URI uri) {
    if (!policy.permits(uri.getScheme())) {
      return CompletableFuture.failedFuture(new RefusedTargetException());
    }
    CompletableFuture<List<InetAddress>> addresses = new CompletableFuture<>();
    if (EndpointUri.isAddress(uri)) {
      check(uri, addresses);
    } else {
      lookUps.execute(() -> check(uri, addresses));
    }
    return addresses;
  }

  private void check(URI uri, CompletableFuture<List<InetAddress>> result) {
    try {
      List<InetAddress> addresses = List.of(resolver.resolve(EndpointUri.host(uri)));
      for (InetAddress address : addresses) {
        if (!policy.permits(uri.getScheme(), address)) {
          throw new RefusedTargetException();
        }
      }
      result.complete(addresses);
    } catch (IOException | RuntimeException e) {
      result.completeExceptionally(e);
    }
  }
}
