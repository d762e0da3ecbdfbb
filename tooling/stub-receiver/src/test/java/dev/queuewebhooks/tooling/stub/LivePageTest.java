package dev.queuewebhooks.tooling.stub;

import static dev.queuewebhooks.tooling.stub.Fixtures.LOST;
import static dev.queuewebhooks.tooling.stub.Fixtures.post;
import static dev.queuewebhooks.tooling.stub.Fixtures.send;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the page is made of. How it looks and works is tested in a browser: see README.md. */
class LivePageTest {
  private static final String HOSTILE = "<script>alert(1)</script>\u0000\u2028";

  private StubReceiver receiver;

  @BeforeEach
  void start() throws IOException {
    receiver =
        StubReceiver.start(
            DeliveryCheck.builder(Fixtures.parcels()).header("X-Door", "sesame").build());
  }

  @AfterEach
  void stop() {
    receiver.close();
  }

  private HttpResponse<String> get(String path) throws Exception {
    return send(HttpRequest.newBuilder(receiver.uri(path)).GET());
  }

  private JsonNode json(String path) throws Exception {
    return JsonMapper.shared().readTree(get(path).body());
  }

  @ParameterizedTest
  @CsvSource({
    "/__webhooks, text/html; charset=utf-8",
    "/__webhooks/page.css, text/css; charset=utf-8",
    "/__webhooks/page.js, text/javascript; charset=utf-8",
    "/__webhooks/icon.svg, image/svg+xml",
    "/__webhooks/about, application/json",
    "/__webhooks/deliveries, application/json"
  })
  void runsNothingButItsOwnScript(String path, String type) throws Exception {
    HttpResponse<String> answer = get(path);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("content-type")).hasValue(type);
    assertThat(answer.headers().firstValue("content-security-policy"))
        .hasValue(
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self';"
                + " connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors"
                + " 'none'");
    assertThat(answer.headers().firstValue("x-content-type-options")).hasValue("nosniff");
    assertThat(answer.headers().firstValue("cross-origin-resource-policy")).hasValue("same-origin");
    assertThat(answer.headers().firstValue("access-control-allow-origin")).isEmpty();
    assertThat(receiver.deliveries().all()).isEmpty();
  }

  @Test
  void namesTheDocumentAndWhatIsVerified() throws Exception {
    JsonNode about = json("/__webhooks/about");

    assertThat(about.path("title").asString()).isEqualTo("Parcels <b>");
    assertThat(about.path("events").toString()).isEqualTo("[\"parcelSent\",\"parcelLost\"]");
    assertThat(about.path("verified").asString()).isEqualTo("the header X-Door");
    assertThat(about.path("paths").size()).isEqualTo(StubReceiver.behaviours().size());
  }

  @Test
  void handsOutWhatCameAfterWhatIsKnown() throws Exception {
    post(receiver.uri(), LOST, "x-door", "sesame");
    post(receiver.uri(), HOSTILE, "x-door", "sesame");

    JsonNode all = json("/__webhooks/deliveries");
    JsonNode second = json("/__webhooks/deliveries?after=1").path("deliveries");

    assertThat(all.path("last").asInt()).isEqualTo(2);
    assertThat(all.path("deliveries").size()).isEqualTo(2);
    assertThat(second.size()).isEqualTo(1);
    assertThat(second.path(0).path("verdict").asString()).isEqualTo("invalid");
    assertThat(second.path(0).path("body").asString()).isEqualTo(HOSTILE);
    assertThat(second.path(0).path("headers").path("x-door").toString()).isEqualTo("[\"***\"]");
    assertThat(json("/__webhooks/deliveries?after=2").path("deliveries").size()).isZero();
    assertThat(json("/__webhooks/deliveries?after=x").path("deliveries").size()).isEqualTo(2);
  }

  @Test
  void handsOutOnlyTheBeginningOfALongBody() throws Exception {
    post(receiver.uri(), "x".repeat(30_000), "x-door", "sesame");

    JsonNode delivery = json("/__webhooks/deliveries").path("deliveries").path(0);

    assertThat(delivery.path("length").asInt()).isEqualTo(30_000);
    assertThat(delivery.path("body").asString()).hasSize(20_000);
  }

  @Test
  void canOnlyBeRead() throws Exception {
    assertThat(post(receiver.page(), "{}").statusCode()).isEqualTo(405);
    assertThat(get("/__webhooks/page.html").body()).contains("the page is at /__webhooks");
  }

  /** A site can have its own name resolve to this machine, and read what its name may read. */
  @ParameterizedTest
  @ValueSource(strings = {"evil.example", "localhost.evil.example", "127.0.0.1.nip.example:80", ""})
  void isNotForOtherNames(String host) throws Exception {
    assertThat(statusFor(host, "/__webhooks/deliveries")).contains(" 403 ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"localhost", "127.0.0.1:8080", "[::1]:8080", "LOCALHOST:1"})
  void isForThisMachine(String host) throws Exception {
    assertThat(statusFor(host, "/__webhooks/deliveries")).contains(" 200 ");
  }

  private String statusFor(String host, String path) throws IOException {
    try (Socket socket = new Socket("127.0.0.1", receiver.uri().getPort())) {
      String request =
          "GET " + path + " HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(UTF_8));
      String answer = new String(socket.getInputStream().readAllBytes(), UTF_8);
      return answer.substring(0, answer.indexOf('\r'));
    }
  }
}
