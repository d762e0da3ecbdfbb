package dev.queuewebhooks.runtime.sender;

import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/** Drops a body and stops reading when there is too much of it; yields how much was dropped. */
final class DiscardingSubscriber implements BodySubscriber<Long> {
  private final long maxBytes;
  private final CompletableFuture<Long> dropped = new CompletableFuture<>();
  private Flow.@Nullable Subscription subscription;
  private long count;

  DiscardingSubscriber(long maxBytes) {
    this.maxBytes = maxBytes;
  }

  @Override
  public CompletionStage<Long> getBody() {
    return dropped;
  }

  @Override
  public void onSubscribe(Flow.Subscription subscription) {
    this.subscription = subscription;
    subscription.request(1);
  }

  @Override
  public void onNext(List<ByteBuffer> buffers) {
    for (ByteBuffer buffer : buffers) {
      count += buffer.remaining();
    }
    if (subscription == null) {
      return;
    }
    if (count > maxBytes) {
      subscription.cancel();
      dropped.complete(count);
    } else {
      subscription.request(1);
    }
  }

  @Override
  public void onError(Throwable failure) {
    dropped.completeExceptionally(failure);
  }

  @Override
  public void onComplete() {
    dropped.complete(count);
  }
}
