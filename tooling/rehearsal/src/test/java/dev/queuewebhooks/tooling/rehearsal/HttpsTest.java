package dev.queuewebhooks.tooling.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import dev.queuewebhooks.runtime.core.HmacSecret;
import dev.queuewebhooks.runtime.receiver.WebhookHttpHandler;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HttpsTest {
  private static final HmacSecret SECRET = HmacSecret.generate();
  private static final String PASSWORD = "changeit";

  @TempDir private static Path folder;
  private static SSLContext tls;
  private static HttpsServer server;
  private static ExecutorService threads;

  @BeforeAll
  static void start() throws Exception {
    tls = certificate("localhost");
    InetSocketAddress anyPort = new InetSocketAddress(InetAddress.getByName("localhost"), 0);
    server = HttpsServer.create(anyPort, 0);
    server.setHttpsConfigurator(new HttpsConfigurator(tls));
    threads = Executors.newCachedThreadPool();
    server.setExecutor(threads);
    server.createContext("/", new WebhookHttpHandler(Receiver.runtime(SECRET)));
    server.start();
  }

  @AfterAll
  static void stop() {
    server.stop(0);
    threads.shutdownNow();
  }

  /** A certificate for one name, made by the keytool of the JDK, and trusted by who has it. */
  private static SSLContext certificate(String host) throws Exception {
    Path file = folder.resolve("keys.p12");
    String keytool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
    List<String> command = new ArrayList<>(List.of(keytool, "-genkeypair", "-alias", "test"));
    command.addAll(List.of("-keyalg", "EC", "-validity", "2", "-storetype", "PKCS12"));
    command.addAll(List.of("-dname", "CN=" + host, "-ext", "san=dns:" + host));
    command.addAll(List.of("-keystore", file.toString(), "-storepass", PASSWORD));
    assertThat(new ProcessBuilder(command).start().waitFor()).isZero();
    KeyStore keys = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(file)) {
      keys.load(in, PASSWORD.toCharArray());
    }
    KeyManagerFactory own = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    own.init(keys, PASSWORD.toCharArray());
    KeyStore trusted = KeyStore.getInstance("PKCS12");
    trusted.load(null, null);
    trusted.setCertificateEntry("test", keys.getCertificate("test"));
    TrustManagerFactory others =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    others.init(trusted);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(own.getKeyManagers(), others.getTrustManagers(), null);
    return context;
  }

  private static RehearsalBuilder to(String host) {
    URI uri = URI.create("https://" + host + ":" + server.getAddress().getPort() + "/hooks");
    return Rehearsal.builder(Parcels.DOCUMENT, uri, SECRET);
  }

  @Test
  void rehearsesOverAnEncryptedConnection() throws Exception {
    assertThat(to("localhost").tls(tls).build().run().failures()).isEmpty();
  }

  @Test
  void trustsNobodyElse() {
    assertThatThrownBy(() -> to("localhost").build().run())
        .hasMessage("the encrypted connection could not be set up; is the certificate trusted?");
  }

  @Test
  void looksAtTheNameInTheCertificate() {
    String address = server.getAddress().getAddress().getHostAddress();

    assertThatThrownBy(() -> to(address).tls(tls).build().run())
        .hasMessage("the encrypted connection could not be set up; is the certificate trusted?");
  }
}
