package dev.queuewebhooks.tooling.stub;

import com.github.tomakehurst.wiremock.core.Options;
import com.github.tomakehurst.wiremock.http.AdminRequestHandler;
import com.github.tomakehurst.wiremock.http.HttpServer;
import com.github.tomakehurst.wiremock.http.HttpServerFactory;
import com.github.tomakehurst.wiremock.http.StubRequestHandler;
import com.github.tomakehurst.wiremock.jetty11.Jetty11HttpServer;
import java.util.EnumSet;
import wiremock.jakarta.servlet.DispatcherType;
import wiremock.jakarta.servlet.Filter;
import wiremock.jakarta.servlet.http.HttpServletRequest;
import wiremock.jakarta.servlet.http.HttpServletResponse;
import wiremock.org.eclipse.jetty.servlet.FilterHolder;
import wiremock.org.eclipse.jetty.servlet.ServletContextHandler;

/** WireMock's server, with a bound on what it reads, and without the interface to change it. */
final class GuardedServer extends Jetty11HttpServer {
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
    add(
        context,
        (request, response, chain) ->
            chain.doFilter(
                GuardedRequest.of((HttpServletRequest) request, maxBodyBytes), response));
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
}
