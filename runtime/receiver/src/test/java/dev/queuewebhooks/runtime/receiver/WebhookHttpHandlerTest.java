package dev.queuewebhooks.runtime.receiver;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.queuewebhooks.runtime.receiver.Sample.OrderPlaced;
import dev.queuewebhooks.runtime.receiver.Sample.Recorder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WebhookHttpHandlerTest {
  private final Recorder recorder = new Recorder();
  private final HttpClient client = HttpClient.newHttpClient();
  private HttpServer server;

  @BeforeEach
  void startServer() throws IOException {
    WebhookReceiver receiver =
        WebhookReceiver.verifiedBy(Sample.verifier())
            .routes(recorder.routes())
            .maxBodyBytes(1024)
            .listener(recorder.receipts::add)
            .build();
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/hooks", new WebhookHttpHandler(receiver));
    server.start();
  }

  @AfterEach
  void stopServer() {
    server.stop(0);
  }

  @Test
  void deliversASignedRequest() throws Exception {
    HttpResponse<String> response = post(Sample.BODY, Sample.BODY);

    assertThat(response.statusCode()).isEqualTo(204);
    assertThat(response.body()).isEmpty();
    assertThat(recorder.events).containsExactly(new OrderPlaced(7));
    assertThat(recorder.deliveries.get(0).id()).contains("msg_1");
  }

  @Test
  void answersATamperedRequestWithAProblem() throws Exception {
    HttpResponse<String> response = post(Sample.BODY, Sample.BODY + " ");

    assertThat(response.statusCode()).isEqualTo(401);
    assertThat(response.headers().firstValue("content-type")).contains("application/problem+json");
    assertThat(response.body())
        .isEqualTo("{\"type\":\"about:blank\",\"title\":\"Unauthorized\",\"status\":401}");
    assertThat(recorder.events).isEmpty();
  }

  @Test
  void refusesABodyThatIsTooLarge() throws Exception {
    String body = " ".repeat(1025);

    assertThat(post(body, body).statusCode()).isEqualTo(413);
  }

  @Test
  void refusesABodyThatIsAnnouncedTooLargeBeforeAnyOfItIsSent() throws Exception {
    try (Socket socket = new Socket(server.getAddress().getAddress(), port())) {
      String head =
          "POST /hooks HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
              + "Content-Length: 1025\r\n\r\n";
      socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));

      byte[] status = socket.getInputStream().readNBytes("HTTP/1.1 413".length());
      assertThat(new String(status, StandardCharsets.US_ASCII)).isEqualTo("HTTP/1.1 413");
    }
    assertThat(recorder.receipt().outcome()).isEqualTo(Outcome.BODY_TOO_LARGE);
  }

  @Test
  void tellsASenderWhoReadsNoAnswerBeforeAllIsSent() throws Exception {
    byte[] body = new byte[2 * 1024 * 1024];
    try (Socket socket = new Socket(server.getAddress().getAddress(), port())) {
      socket.setSendBufferSize(4 * 1024);
      String head =
          "POST /hooks HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
              + "Content-Length: %d\r\n\r\n".formatted(body.length);
      socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
      socket.getOutputStream().write(body);

      byte[] status = socket.getInputStream().readNBytes("HTTP/1.1 413".length());
      assertThat(new String(status, StandardCharsets.US_ASCII)).isEqualTo("HTTP/1.1 413");
    }
  }

  @Test
  void refusesABodyOfUnannouncedLengthThatIsTooLarge() throws Exception {
    byte[] body = new byte[1025];
    HttpRequest request =
        HttpRequest.newBuilder(uri())
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)))
            .build();

    assertThat(send(request).statusCode()).isEqualTo(413);
  }

  @Test
  void refusesOtherMethodsWithAndWithoutABodyInTheReply() throws Exception {
    for (String method : new String[] {"GET", "HEAD"}) {
      HttpResponse<String> response =
          send(HttpRequest.newBuilder(uri()).method(method, BodyPublishers.noBody()).build());

      assertThat(response.statusCode()).isEqualTo(405);
      assertThat(response.headers().firstValue("allow")).contains("POST");
    }
    assertThat(recorder.receipts).hasSize(2);
  }

  private HttpResponse<String> post(String signed, String sent) throws Exception {
    HttpRequest.Builder request = HttpRequest.newBuilder(uri()).POST(BodyPublishers.ofString(sent));
    Sample.signedHeaders(signed).forEach((name, values) -> request.header(name, values.get(0)));
    return send(request.build());
  }

  private HttpResponse<String> send(HttpRequest request) throws Exception {
    return client.send(request, BodyHandlers.ofString());
  }

  private int port() {
    return server.getAddress().getPort();
  }

  private URI uri() {
    String host = server.getAddress().getAddress().getHostAddress();
    return URI.create("http://" + host + ":" + port() + "/hooks");
  }
}
