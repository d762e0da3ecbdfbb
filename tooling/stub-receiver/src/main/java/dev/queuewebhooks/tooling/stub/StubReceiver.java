package dev.queuewebhooks.tooling.stub;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.common.ClasspathFileSource;
import com.github.tomakehurst.wiremock.common.FatalStartupException;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import java.io.IOException;
import java.net.URI;
import java.util.Map;

/**
 * A receiver for the webhooks of a document, on this machine only (127.0.0.1): it says what is
 * wrong with each delivery, in the answer and in {@link #deliveries()}, and shows all of it on a
 * page. Its {@linkplain #behaviours() paths} rehearse what receivers do to senders. Safe to share.
 */
public final class StubReceiver implements AutoCloseable {
  private static final String HOST = "127.0.0.1";
  private static final int DELAYED_ANSWERS = 8;

  private final WireMockServer server;
  private final int port;
  private final WebhookResponder responder;

  private StubReceiver(WireMockServer server, WebhookResponder responder) {
    this.server = server;
    this.port = server.port();
    this.responder = responder;
  }

  /**
   * Starts a receiver on a free port.
   *
   * @throws IOException when there is none
   * @throws dev.queuewebhooks.tooling.document.DocumentException when a schema of the document
   *     cannot be used
   */
  public static StubReceiver start(DeliveryCheck check) throws IOException {
    return start(check, 0);
  }

  /**
   * Starts a receiver.
   *
   * @param port 1 to 65535, or 0 for a free one
   * @throws IOException when the port cannot be used
   * @throws dev.queuewebhooks.tooling.document.DocumentException when a schema of the document
   *     cannot be used
   */
  public static StubReceiver start(DeliveryCheck check, int port) throws IOException {
    WebhookResponder responder = new WebhookResponder(check);
    WireMockServer server = new WireMockServer(configuration(responder, port));
    try {
      server.start();
    } catch (FatalStartupException e) {
      throw new IOException("the port " + port + " of " + HOST + " cannot be used; is it in use?");
    }
    server.stubFor(any(anyUrl()).willReturn(aResponse().withTransformers(WebhookResponder.NAME)));
    return new StubReceiver(server, responder);
  }

  private static WireMockConfiguration configuration(WebhookResponder responder, int port) {
    return WireMockConfiguration.options()
        .bindAddress(HOST)
        .port(port)
        // By default WireMock takes stubs and files from the current folder.
        .fileSource(
            new ClasspathFileSource(
                StubReceiver.class.getClassLoader(),
                LivePage.class.getPackageName().replace('.', '/')))
        .httpServerFactory(GuardedServer.factory(responder.check().maxBodyBytes()))
        .disableRequestJournal()
        .gzipDisabled(true)
        .asynchronousResponseEnabled(true)
        .asynchronousResponseThreads(DELAYED_ANSWERS)
        .extensions(responder, new LivePage(responder));
  }

  /** Where to send to: a URL that ends with a slash. */
  public URI uri() {
    return URI.create("http://" + HOST + ":" + port + "/");
  }

  /**
   * Where to send to for a certain behaviour.
   *
   * @param path for example {@code /always/503}
   * @throws IllegalArgumentException when it does not begin with a slash, or is no path
   */
  public URI uri(String path) {
    if (!path.startsWith("/") || path.startsWith("//")) {
      throw new IllegalArgumentException("a path begins with one slash");
    }
    return uri().resolve(path);
  }

  /** The page that shows the deliveries. */
  public URI page() {
    return uri(LivePage.PATH);
  }

  /** What came. */
  public Deliveries deliveries() {
    return responder.deliveries();
  }

  /** An example of each path that chooses how to answer, with what it does, in order. */
  public static Map<String, String> behaviours() {
    return BehaviourPaths.described();
  }

  /**
   * Stops listening, and cuts what is not answered within a second. What came can still be read.
   */
  @Override
  public void close() {
    server.stop();
  }
}
