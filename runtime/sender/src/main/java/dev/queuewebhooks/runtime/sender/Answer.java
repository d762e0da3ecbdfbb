package dev.queuewebhooks.runtime.sender;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import org.apache.hc.core5.concurrent.FutureCallback;
import org.apache.hc.core5.http.EntityDetails;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpResponse;
import org.apache.hc.core5.http.impl.DefaultConnectionReuseStrategy;
import org.apache.hc.core5.http.nio.AsyncResponseConsumer;
import org.apache.hc.core5.http.nio.CapacityChannel;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.jspecify.annotations.Nullable;

/**
 * Keeps of an answer what matters, and drops its body: that is read to a bound, so that the
 * connection can be used again. Yields whether it can be.
 */
final class Answer implements AsyncResponseConsumer<Boolean> {
  private static final int MAX_BODY_BYTES = 64 * 1024;

  private volatile @Nullable TransportResponse head;
  private @Nullable FutureCallback<Boolean> end;
  private boolean reusable;
  private int count;

  /** Status and header fields, as soon as they are there. */
  @Nullable TransportResponse head() {
    return head;
  }

  @Override
  public void consumeResponse(
      HttpResponse response,
      @Nullable EntityDetails entity,
      HttpContext context,
      FutureCallback<Boolean> end) {
    Header retryAfter = response.getFirstHeader("Retry-After");
    head =
        new TransportResponse(
            response.getCode(), retryAfter == null ? null : retryAfter.getValue());
    reusable = DefaultConnectionReuseStrategy.INSTANCE.keepAlive(null, response, context);
    this.end = end;
    if (entity == null) {
      end.completed(reusable);
    }
  }

  @Override
  public void informationResponse(HttpResponse response, HttpContext context) {
    // 1xx says that the answer is still to come.
  }

  @Override
  public void updateCapacity(CapacityChannel channel) throws IOException {
    channel.update(MAX_BODY_BYTES);
  }

  @Override
  public void consume(ByteBuffer part) throws IOException {
    count += part.remaining();
    part.get(new byte[part.remaining()]);
    if (count > MAX_BODY_BYTES) {
      throw new IOException("the answer is longer than " + MAX_BODY_BYTES + " bytes");
    }
  }

  @Override
  public void streamEnd(@Nullable List<? extends Header> trailers) {
    if (end != null) {
      end.completed(reusable);
    }
  }

  @Override
  public void failed(Exception cause) {}

  @Override
  public void releaseResources() {}
}
