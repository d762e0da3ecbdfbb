package dev.queuewebhooks.runtime.servlet;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.queuewebhooks.runtime.core.HmacSecret;
import dev.queuewebhooks.runtime.core.Verification.Reason;
import dev.queuewebhooks.runtime.core.WebhookSigner;
import dev.queuewebhooks.runtime.core.WebhookVerifier;
import dev.queuewebhooks.runtime.receiver.Delivery;
import dev.queuewebhooks.runtime.receiver.EventRoutes;
import dev.queuewebhooks.runtime.receiver.Outcome;
import dev.queuewebhooks.runtime.receiver.Receipt;
import dev.queuewebhooks.runtime.receiver.WebhookReceiver;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WebhookServletTest {
  private static final HmacSecret SECRET = HmacSecret.generate();
  private static final String BODY = "{ \"type\" : \"orderPlaced\",\r\n \"name\":\"\\u00e4ä\" } ";

  private final List<Delivery> deliveries = new CopyOnWriteArrayList<>();
  private final List<Receipt> receipts = new CopyOnWriteArrayList<>();
  private final HttpClient client = HttpClient.newHttpClient();
  private TomcatServer server;

  @BeforeEach
  void startServer(@TempDir Path folder) throws Exception {
    WebhookReceiver receiver =
        WebhookReceiver.verifiedBy(WebhookVerifier.builder().key(SECRET).build())
            .routes(
                EventRoutes.byBodyText("/type")
                    .on("orderPlaced", Map.class, (event, delivery) -> deliveries.add(delivery))
                    .otherwise(Map.class, (event, delivery) -> fail()))
            .maxBodyBytes(1024)
            .listener(receipts::add)
            .build();
    server = new TomcatServer(new WebhookServlet(receiver), "/hooks/*", folder);
  }

  @AfterEach
  void stopServer() throws Exception {
    server.close();
  }

  @Test
  void hands_over_the_body_byte_for_byte() throws Exception {
    HttpResponse<String> response = send(signed(BODY));

    assertThat(response.statusCode()).isEqualTo(204);
    assertThat(response.body()).isEmpty();
    assertThat(deliveries.get(0).body()).isEqualTo(BODY.getBytes(UTF_8));
    assertThat(deliveries.get(0).id()).contains("msg_1");
  }

  @Test
  void hands_over_every_value_of_a_header_that_is_repeated() throws Exception {
    HttpRequest.Builder repeated = signed(BODY).header("X-Tag", "one").header("x-tag", "two");
    send(repeated);

    assertThat(deliveries.get(0).headers().all("X-TAG")).containsExactly("one", "two");
  }

  @Test
  void hands_over_the_query_as_it_was_sent() throws Exception {
    send(signed(BODY).uri(server.uri("/hooks?a=b%20c&a=%C3%A4")));

    assertThat(deliveries.get(0).query()).isEqualTo("a=b%20c&a=%C3%A4");
  }

  @Test
  void refuses_a_signature_header_that_is_repeated() throws Exception {
    assertThat(send(signed(BODY).header("Webhook-Id", "msg_2")).statusCode()).isEqualTo(401);
    assertThat(receipts.get(0).notVerifiedBecause()).isEqualTo(Reason.REPEATED_HEADER);
  }

  @Test
  void answers_errors_with_a_problem() throws Exception {
    HttpResponse<String> response =
        send(signed(BODY).POST(BodyPublishers.ofString(BODY.replace('P', 'p'))));

    assertThat(response.statusCode()).isEqualTo(401);
    assertThat(response.headers().firstValue("Content-Type")).contains("application/problem+json");
    assertThat(response.body())
        .isEqualTo("{\"type\":\"about:blank\",\"title\":\"Unauthorized\",\"status\":401}");
  }

  @Test
  void answers_500_without_detail_when_the_handler_throws() throws Exception {
    HttpResponse<String> response = send(signed("{\"type\":\"other\"}"));

    assertThat(response.statusCode()).isEqualTo(500);
    assertThat(response.body())
        .isEqualTo("{\"type\":\"about:blank\",\"title\":\"Internal Server Error\",\"status\":500}");
  }

  @Test
  void answers_a_duplicate_without_calling_the_handler() throws Exception {
    send(signed(BODY));

    assertThat(send(signed(BODY)).statusCode()).isEqualTo(204);
    assertThat(deliveries).hasSize(1);
    assertThat(receipts.get(1).outcome()).isEqualTo(Outcome.DUPLICATE);
  }

  @Test
  void refuses_other_methods_with_and_without_a_body_in_the_reply() throws Exception {
    for (String method : new String[] {"GET", "HEAD", "OPTIONS"}) {
      HttpResponse<String> response =
          send(
              HttpRequest.newBuilder(server.uri("/hooks")).method(method, BodyPublishers.noBody()));

      assertThat(response.statusCode()).isEqualTo(405);
      assertThat(response.headers().firstValue("Allow")).contains("POST");
    }
  }

  @Test
  void refuses_a_body_that_is_announced_too_large_before_any_of_it_is_sent() throws Exception {
    try (Socket socket = new Socket(server.address().getAddress(), server.address().getPort())) {
      String head =
          "POST /hooks HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
              + "Content-Length: 1025\r\n\r\n";
      socket.getOutputStream().write(head.getBytes(US_ASCII));

      byte[] status = socket.getInputStream().readNBytes("HTTP/1.1 413".length());
      assertThat(new String(status, US_ASCII)).isEqualTo("HTTP/1.1 413");
    }
  }

  @Test
  void refuses_a_body_of_unannounced_length_that_is_too_large() throws Exception {
    byte[] body = new byte[1025];
    HttpRequest.Builder request =
        signed(BODY).POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)));

    assertThat(send(request).statusCode()).isEqualTo(413);
  }

  private HttpRequest.Builder signed(String body) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(server.uri("/hooks/here"))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body));
    WebhookSigner.of(SECRET)
        .sign("msg_1", Instant.now(), body.getBytes(UTF_8))
        .asMap()
        .forEach(request::header);
    return request;
  }

  private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return client.send(request.build(), BodyHandlers.ofString());
  }

  private static void fail() throws IOException {
    throw new IOException("the database at 10.0.0.1 is away");
  }
}
