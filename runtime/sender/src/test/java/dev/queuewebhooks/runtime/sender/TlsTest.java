package dev.queuewebhooks.runtime.sender;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsExchange;
import com.sun.net.httpserver.HttpsParameters;
import com.sun.net.httpserver.HttpsServer;
import dev.queuewebhooks.runtime.core.HmacSecret;
import dev.queuewebhooks.runtime.sender.DeliveryResult.Delivered;
import dev.queuewebhooks.runtime.sender.DeliveryResult.Exhausted;
import dev.queuewebhooks.runtime.sender.Outcome.Failure;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.ExtendedSSLSession;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** TLS to an address that was checked, with the name of the endpoint. */
class TlsTest {
  private static final String HOST = "hooks.example.test";
  private static TestCertificate certificate;

  private final List<String> names = new CopyOnWriteArrayList<>();
  private HttpsServer server;

  @BeforeAll
  static void makeCertificate(@TempDir Path folder) throws Exception {
    certificate = TestCertificate.of(HOST, folder);
  }

  @BeforeEach
  void start() throws Exception {
    start("TLSv1.3", "TLSv1.2");
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void asksForTheNameOfTheEndpointAtTheAddressThatWasChecked() {
    assertThat(send(HOST, certificate.client())).isInstanceOf(Delivered.class);
    assertThat(names).containsExactly(HOST);
  }

  @Test
  void refusesACertificateForAnotherName() {
    assertTlsFailure(send("other.example.test", certificate.client()));
  }

  @Test
  void refusesACertificateForAnotherNameThoughTheAddressIsTheSame() {
    try (HttpTransport transport = transport(certificate.client())) {
      assertThat(send(HOST, transport)).isInstanceOf(Delivered.class);
      assertTlsFailure(send("other.example.test", transport));
    }
  }

  @Test
  void refusesACertificateThatNobodyVouchesFor() throws Exception {
    assertTlsFailure(send(HOST, SSLContext.getDefault()));
  }

  @Test
  void refusesVersionsOfTlsBefore12() throws Exception {
    stop();
    start("TLSv1.1");

    assertThat(send(HOST, certificate.client())).isInstanceOf(Exhausted.class);
    assertThat(names).isEmpty();
  }

  private void start(String... protocols) throws Exception {
    server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setHttpsConfigurator(
        new HttpsConfigurator(certificate.server()) {
          @Override
          public void configure(HttpsParameters parameters) {
            parameters.setProtocols(protocols);
          }
        });
    server.createContext(
        "/",
        exchange -> {
          ExtendedSSLSession session =
              (ExtendedSSLSession) ((HttpsExchange) exchange).getSSLSession();
          session.getRequestedServerNames().stream()
              .map(name -> new String(name.getEncoded(), US_ASCII))
              .forEach(names::add);
          exchange.sendResponseHeaders(204, -1);
          exchange.close();
        });
    server.start();
  }

  private DeliveryResult send(String host, SSLContext tls) {
    try (HttpTransport transport = transport(tls)) {
      return send(host, transport);
    }
  }

  private DeliveryResult send(String host, HttpTransport transport) {
    URI uri = URI.create("https://" + host + ":" + server.getAddress().getPort() + "/");
    return WebhookSender.builder()
        .transport(transport)
        .retryPolicy(RetryPolicy.none())
        .build()
        .send(
            Endpoint.builder(uri).key(HmacSecret.generate()).build(),
            OutgoingMessage.of("x", Map.of()));
  }

  private static HttpTransport transport(SSLContext tls) {
    return HttpTransport.builder()
        .targets(TargetPolicy.publicHttps().allowLoopback())
        .resolver(host -> new InetAddress[] {InetAddress.getLoopbackAddress()})
        .tls(tls)
        .build();
  }

  private static void assertTlsFailure(DeliveryResult result) {
    assertThat(result.attempts().get(0).outcome()).isEqualTo(new Failure(FailureKind.TLS));
  }
}
