package dev.queuewebhooks.runtime.sender;

import java.io.IOException;
import java.net.InetAddress;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.hc.core5.concurrent.FutureCallback;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.RequestNotExecutedException;
import org.apache.hc.core5.http.impl.bootstrap.HttpAsyncRequester;
import org.apache.hc.core5.http.message.BasicHttpRequest;
import org.apache.hc.core5.http.nio.AsyncClientEndpoint;
import org.apache.hc.core5.http.nio.AsyncEntityProducer;
import org.apache.hc.core5.http.nio.entity.BasicAsyncEntityProducer;
import org.apache.hc.core5.http.nio.support.BasicRequestProducer;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/**
 * One request on its way: connects to the first address that takes the connection, posts, and waits
 * for the answer. An answer counts from its header fields on: however its body ends, it stands.
 */
final class Exchange {
  /** Applies to every use of a connection: what ends an attempt in time is {@link #timeOut}. */
  private static final Timeout NO_SHORTER = Timeout.ofHours(2);

  /** How long an address has before the next one is tried. */
  private static final Duration PER_ADDRESS = Duration.ofSeconds(3);

  private final HttpAsyncRequester requester;
  private final ScheduledExecutorService timer;
  private final TransportRequest request;
  private final CompletableFuture<TransportResponse> result = new CompletableFuture<>();
  private final Answer answer = new Answer();
  private List<InetAddress> addresses = List.of();
  private boolean connectedAgain;
  private volatile @Nullable Future<AsyncClientEndpoint> connecting;
  private volatile @Nullable AsyncClientEndpoint connection;

  Exchange(HttpAsyncRequester requester, ScheduledExecutorService timer, TransportRequest request) {
    this.requester = requester;
    this.timer = timer;
    this.request = request;
    Future<?> deadline =
        timer.schedule(this::timeOut, request.timeout().toNanos(), TimeUnit.NANOSECONDS);
    result.whenComplete(
        (response, failure) -> {
          deadline.cancel(false);
          cutShort();
        });
  }

  CompletableFuture<TransportResponse> result() {
    return result;
  }

  /** Begins; does nothing when the time is over already. */
  void connect(List<InetAddress> addresses) {
    this.addresses = addresses;
    connect(addresses.iterator());
  }

  private void connect(Iterator<InetAddress> addresses) {
    HttpHost target =
        new HttpHost(
            request.uri().getScheme(),
            addresses.next(),
            EndpointUri.host(request.uri()),
            EndpointUri.port(request.uri()));
    Future<AsyncClientEndpoint> attempt;
    try {
      attempt = requester.connect(target, NO_SHORTER, null, new Connected(addresses));
    } catch (IllegalStateException closed) {
      end(closed);
      return;
    }
    connecting = attempt;
    if (addresses.hasNext()) {
      timer.schedule(() -> attempt.cancel(true), PER_ADDRESS.toNanos(), TimeUnit.NANOSECONDS);
    }
    if (result.isDone()) {
      cutShort();
    }
  }

  /** Ends the exchange: with the answer if there is one, else with the cause. */
  void end(@Nullable Throwable cause) {
    TransportResponse head = answer.head();
    if (head != null) {
      result.complete(head);
    } else {
      result.completeExceptionally(
          cause instanceof IOException ? cause : new IOException("the exchange failed", cause));
    }
  }

  private void timeOut() {
    end(new SocketTimeoutException("no answer within " + request.timeout()));
  }

  private void cutShort() {
    Future<AsyncClientEndpoint> opening = connecting;
    if (opening != null) {
      opening.cancel(true);
    }
    AsyncClientEndpoint open = connection;
    if (open != null) {
      open.releaseAndDiscard();
    }
  }

  private void post(AsyncClientEndpoint open) {
    connection = open;
    if (result.isDone()) {
      cutShort();
      return;
    }
    try {
      execute(open);
    } catch (RuntimeException e) {
      // Thrown into a thread of the reactor, it would end that.
      end(e);
    }
  }

  private void execute(AsyncClientEndpoint open) {
    BasicHttpRequest head = new BasicHttpRequest(request.method(), request.uri());
    request.headers().forEach(head::setHeader);
    byte[] body = request.bodyToSend();
    AsyncEntityProducer entity =
        body.length == 0 ? null : new BasicAsyncEntityProducer(body, null, false);
    open.execute(new BasicRequestProducer(head, entity), answer, new Answered(open));
  }

  /** Posts on a connection, or goes on to the next address. */
  private final class Connected implements FutureCallback<AsyncClientEndpoint> {
    private final Iterator<InetAddress> others;

    Connected(Iterator<InetAddress> others) {
      this.others = others;
    }

    @Override
    public void completed(AsyncClientEndpoint open) {
      post(open);
    }

    @Override
    public void failed(Exception cause) {
      if (others.hasNext() && !result.isDone()) {
        connect(others);
      } else {
        end(cause);
      }
    }

    @Override
    public void cancelled() {
      failed(new SocketTimeoutException("no connection in time"));
    }
  }

  /** Gives the connection back for the next request, or closes it. */
  private final class Answered implements FutureCallback<Boolean> {
    private final AsyncClientEndpoint open;

    Answered(AsyncClientEndpoint open) {
      this.open = open;
    }

    @Override
    public void completed(Boolean reusable) {
      if (reusable) {
        open.releaseAndReuse();
      } else {
        open.releaseAndDiscard();
      }
      end(null);
    }

    @Override
    public void failed(Exception cause) {
      open.releaseAndDiscard();
      if (cause instanceof RequestNotExecutedException && !connectedAgain) {
        // The receiver closed a connection that was kept: not a byte of the request was sent.
        connectedAgain = true;
        connect(addresses);
      } else {
        end(cause);
      }
    }

    @Override
    public void cancelled() {
      failed(new IOException("the exchange was cut short"));
    }
  }
}
