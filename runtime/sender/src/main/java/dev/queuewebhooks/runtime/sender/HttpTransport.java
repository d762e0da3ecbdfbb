package dev.queuewebhooks.runtime.sender;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import javax.net.ssl.SSLContext;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.impl.bootstrap.AsyncRequesterBootstrap;
import org.apache.hc.core5.http.impl.bootstrap.HttpAsyncRequester;
import org.apache.hc.core5.http.nio.ssl.BasicClientTlsStrategy;
import org.apache.hc.core5.http.protocol.HttpProcessor;
import org.apache.hc.core5.http.protocol.HttpProcessorBuilder;
import org.apache.hc.core5.http.protocol.RequestConnControl;
import org.apache.hc.core5.http.protocol.RequestContent;
import org.apache.hc.core5.http.protocol.RequestTargetHost;
import org.apache.hc.core5.http.protocol.RequestUserAgent;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.reactor.IOReactorConfig;
import org.apache.hc.core5.util.TimeValue;
import org.jspecify.annotations.Nullable;

/**
 * HTTP/1.1 over connections that are used again. A host is looked up for every request, its
 * addresses have to be allowed by the {@link TargetPolicy}, and the connection is made to the very
 * addresses that were checked. Redirects, cookies, authentication and compression are not there at
 * all, and system properties for proxies have no effect. TLS is 1.2 or later, with the certificate
 * and the name in it checked.
 */
public final class HttpTransport implements Transport, AutoCloseable {
  private static final int MAX_CONNECTIONS = 100_000;

  /** How much of an answer's head is read. */
  private static final Http1Config ANSWERS =
      Http1Config.custom().setMaxHeaderCount(100).setMaxLineLength(8 * 1024).build();

  /**
   * Without {@code Expect: 100-continue}, which the library's own processor adds: a receiver that
   * does not know it would get each body three seconds late.
   */
  private static final HttpProcessor REQUESTS =
      HttpProcessorBuilder.create()
          .addAll(
              RequestTargetHost.INSTANCE,
              RequestContent.INSTANCE,
              RequestConnControl.INSTANCE,
              new RequestUserAgent("webhooks-sender"))
          .build();

  private static final TimeValue MAX_IDLE = TimeValue.ofSeconds(20);

  private final HttpAsyncRequester requester;
  private final ScheduledThreadPoolExecutor timer;
  private final ExecutorService lookUps;
  private final TargetGuard guard;
  private final Set<Exchange> open = ConcurrentHashMap.newKeySet();
  private volatile boolean closed;

  private HttpTransport(Builder builder) {
    this.requester = builder.requester();
    this.timer = new ScheduledThreadPoolExecutor(1, Threads.named("webhooks-timer"));
    this.lookUps = Executors.newCachedThreadPool(Threads.named("webhooks-look-up"));
    this.guard = new TargetGuard(builder.targets, builder.resolver, lookUps);
    timer.setRemoveOnCancelPolicy(true);
    requester.start();
    timer.scheduleWithFixedDelay(
        () -> requester.closeIdle(MAX_IDLE),
        MAX_IDLE.getDuration(),
        MAX_IDLE.getDuration(),
        MAX_IDLE.getTimeUnit());
  }

  /** A builder with defaults for everything. */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * @throws IllegalStateException when the transport is closed
   */
  @Override
  public CompletableFuture<TransportResponse> send(TransportRequest request) {
    if (closed) {
      throw new IllegalStateException("the sender is closed");
    }
    Exchange exchange = new Exchange(requester, timer, request);
    open.add(exchange);
    exchange.result().whenComplete((response, failure) -> open.remove(exchange));
    guard
        .check(request.uri())
        .whenComplete(
            (addresses, failure) -> {
              if (failure == null) {
                exchange.connect(addresses);
              } else {
                exchange.end(failure);
              }
            });
    return exchange.result();
  }

  /** Closes all connections and ends all threads; requests that are under way fail. */
  @Override
  public void close() {
    closed = true;
    open.forEach(exchange -> exchange.end(new IOException("the sender was closed")));
    lookUps.shutdownNow();
    requester.close(CloseMode.IMMEDIATE);
    timer.shutdownNow();
  }

  /** Collects the settings of a transport. Not safe to share between threads. */
  public static final class Builder {
    private static final int DEFAULT_CONNECTIONS_PER_TARGET = 64;
    private static final int MAX_IO_THREADS = 4;

    private TargetPolicy targets = TargetPolicy.publicHttps();
    private HostResolver resolver = InetAddress::getAllByName;
    private int connectionsPerTarget = DEFAULT_CONNECTIONS_PER_TARGET;
    private @Nullable SSLContext tls;
    private @Nullable InetSocketAddress socksProxy;

    private Builder() {}

    /** Where requests may go; {@link TargetPolicy#publicHttps()} unless set. */
    public Builder targets(TargetPolicy targets) {
      this.targets = targets;
      return this;
    }

    /** Which certificates are trusted, and which one is shown; those of the JDK unless set. */
    public Builder tls(SSLContext tls) {
      this.tls = tls;
      return this;
    }

    /**
     * Sends everything through a SOCKS 5 proxy; directly unless set. Targets are looked up and
     * checked here all the same, and the proxy is told the address, not the name. The proxy itself
     * may have any address.
     */
    public Builder socksProxy(InetSocketAddress socksProxy) {
      this.socksProxy = socksProxy;
      return this;
    }

    /**
     * How many connections there may be to one target at a time; 64 unless set. More requests wait
     * for one, within their time-out, and hold up no other target.
     *
     * @throws IllegalArgumentException when it is not more than zero
     */
    public Builder connectionsPerTarget(int connectionsPerTarget) {
      if (connectionsPerTarget < 1) {
        throw new IllegalArgumentException(
            "the number of connections is out of range: " + connectionsPerTarget);
      }
      this.connectionsPerTarget = connectionsPerTarget;
      return this;
    }

    Builder resolver(HostResolver resolver) {
      this.resolver = resolver;
      return this;
    }

    /** Starts the threads: they do not keep a program from ending. */
    public HttpTransport build() {
      return new HttpTransport(this);
    }

    private HttpAsyncRequester requester() {
      IOReactorConfig reactor =
          IOReactorConfig.custom()
              .setIoThreadCount(
                  Math.min(MAX_IO_THREADS, Runtime.getRuntime().availableProcessors()))
              .setSocksProxyAddress(socksProxy)
              .setTcpNoDelay(true)
              .build();
      return AsyncRequesterBootstrap.bootstrap()
          .setIOReactorConfig(reactor)
          .setHttp1Config(ANSWERS)
          .setHttpProcessor(REQUESTS)
          .setTlsStrategy(
              tls == null ? new BasicClientTlsStrategy() : new BasicClientTlsStrategy(tls))
          .setDefaultMaxPerRoute(connectionsPerTarget)
          .setMaxTotal(MAX_CONNECTIONS)
          .create();
    }
  }
}
