package dev.queuewebhooks.tooling.stub;

import com.github.tomakehurst.wiremock.core.Options;
import com.github.tomakehurst.wiremock.http.AdminRequestHandler;
import com.github.tomakehurst.wiremock.http.HttpServer;
import com.github.tomakehurst.wiremock.http.HttpServerFactory;
import com.github.tomakehurst.wiremock.http.StubRequestHandler;
import com.github.tomakehurst.wiremock.jetty11.Jetty11HttpServer;
import java.io.IOException;
import java.util.EnumSet;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import wiremock.jakarta.servlet.AsyncEvent;
import wiremock.jakarta.servlet.AsyncListener;
import wiremock.jakarta.servlet.DispatcherType;
import wiremock.jakarta.servlet.Filter;
import wiremock.jakarta.servlet.FilterChain;
import wiremock.jakarta.servlet.ServletException;
import wiremock.jakarta.servlet.ServletRequest;
import wiremock.jakarta.servlet.ServletResponse;
import wiremock.jakarta.servlet.http.HttpServletRequest;
import wiremock.jakarta.servlet.http.HttpServletResponse;
import wiremock.org.eclipse.jetty.servlet.FilterHolder;
import wiremock.org.eclipse.jetty.servlet.ServletContextHandler;

/** WireMock's server, with a bound on what it reads, and without the interface to change it. */
final class GuardedServer extends Jetty11HttpServer {
  private static final int MOST_UNDER_WAY = 1000;
  private static final int SECONDS_TO_STOP = 1;

  private final Semaphore underWay = new Semaphore(MOST_UNDER_WAY);
  private final int maxBodyBytes;

  private GuardedServer(
      Options options, AdminRequestHandler admin, StubRequestHandler stubs, int maxBodyBytes) {
    super(options, admin, stubs);
    this.maxBodyBytes = maxBodyBytes;
  }

  /** For {@link com.github.tomakehurst.wiremock.core.WireMockConfiguration#httpServerFactory}. */
  static HttpServerFactory factory(int maxBodyBytes) {
    return new HttpServerFactory() {
      @Override
      public HttpServer buildHttpServer(
          Options options, AdminRequestHandler admin, StubRequestHandler stubs) {
        return new GuardedServer(options, admin, stubs, maxBodyBytes);
      }
    };
  }

  /** Called by the constructor of the superclass: the bound is there only once requests are. */
  @Override
  protected void decorateMockServiceContextBeforeConfig(ServletContextHandler context) {
    add(context, this::serve);
  }

  private void serve(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    HttpServletRequest whole = (HttpServletRequest) request;
    underWay.acquireUninterruptibly();
    try {
      chain.doFilter(GuardedRequest.of(whole, maxBodyBytes), response);
      if (!request.isAsyncStarted()) {
        response.getOutputStream().close();
      }
    } finally {
      if (request.isAsyncStarted()) {
        request.getAsyncContext().addListener(new Ending(underWay::release));
      } else {
        underWay.release();
      }
    }
  }

  /** Waits a little for answers that are under way. */
  @Override
  public void stop() {
    try {
      underWay.tryAcquire(MOST_UNDER_WAY, SECONDS_TO_STOP, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    super.stop();
  }

  @Override
  protected void decorateAdminServiceContextBeforeConfig(ServletContextHandler context) {
    add(
        context,
        (request, response, chain) ->
            ((HttpServletResponse) response).sendError(HttpServletResponse.SC_NOT_FOUND));
  }

  private static void add(ServletContextHandler context, Filter filter) {
    context.addFilter(new FilterHolder(filter), "/*", EnumSet.of(DispatcherType.REQUEST));
  }

  /** What is to be done when a late answer is given. */
  private record Ending(Runnable action) implements AsyncListener {
    @Override
    public void onComplete(AsyncEvent event) {
      action.run();
    }

    @Override
    public void onTimeout(AsyncEvent event) {
      // Followed by onComplete.
    }

    @Override
    public void onError(AsyncEvent event) {
      // Followed by onComplete.
    }

    @Override
    public void onStartAsync(AsyncEvent event) {
      event.getAsyncContext().addListener(this);
    }
  }
}
