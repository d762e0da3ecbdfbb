package dev.queuewebhooks.runtime.sender;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;

/** The deliveries that are not over yet, up to a bound. */
final class BackgroundDeliveries {
  private final Background shared;
  private final int maxPending;
  private final Set<BackgroundDelivery> pending = ConcurrentHashMap.newKeySet();
  private volatile boolean stopped;

  BackgroundDeliveries(Background shared, int maxPending) {
    this.shared = shared;
    this.maxPending = maxPending;
  }

  /** Begins a delivery; the body of the message is written already. */
  CompletableFuture<DeliveryResult> begin(Endpoint endpoint, OutgoingMessage message) {
    if (pending.size() >= maxPending) {
      return refused(
          "no more than "
              + maxPending
              + " deliveries can be pending: wait for some, or keep them in a store");
    }
    BackgroundDelivery delivery = new BackgroundDelivery(shared, endpoint, message);
    pending.add(delivery);
    delivery.result().whenComplete((result, failure) -> pending.remove(delivery));
    if (stopped) {
      delivery.stop();
      return refused("the sender is closed");
    }
    delivery.begin();
    return delivery.result();
  }

  /** Ends all of them as they stand. */
  List<PendingDelivery> stop() {
    stopped = true;
    return pending.stream().map(BackgroundDelivery::stop).toList();
  }

  private static CompletableFuture<DeliveryResult> refused(String why) {
    return CompletableFuture.failedFuture(new RejectedExecutionException(why));
  }
}
