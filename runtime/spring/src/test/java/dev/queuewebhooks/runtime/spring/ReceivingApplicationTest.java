package dev.queuewebhooks.runtime.spring;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.queuewebhooks.runtime.core.Verification.Reason;
import dev.queuewebhooks.runtime.receiver.Outcome;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.core.env.Environment;

@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {
      "server.address=127.0.0.1",
      "webhooks.receiver.path=/hooks",
      "webhooks.receiver.keys=" + Signed.KEY,
      "webhooks.receiver.max-body-size=1KB",
      "spring.security.user.password=not-used-by-any-test",
      "spring.main.banner-mode=off",
      "logging.level.root=warn"
    })
class ReceivingApplicationTest {
  private final HttpClient client = HttpClient.newHttpClient();
  @Autowired private ReceivingApplication application;
  @Autowired private Environment environment;

  @BeforeEach
  void forgetTheTestBefore() {
    application.deliveries.clear();
    application.receipts.clear();
  }

  @Test
  void an_event_reaches_its_handler_with_the_body_as_it_was_sent() throws Exception {
    assertThat(send(Signed.post(uri("/hooks"), "msg_1", Signed.BODY)).statusCode()).isEqualTo(204);
    assertThat(application.deliveries).hasSize(1);
    assertThat(application.deliveries.get(0).body()).isEqualTo(Signed.BODY.getBytes(UTF_8));
  }

  @Test
  void a_message_that_comes_again_is_taken_but_not_handled() throws Exception {
    send(Signed.post(uri("/hooks"), "msg_2", Signed.BODY));

    assertThat(send(Signed.post(uri("/hooks"), "msg_2", Signed.BODY)).statusCode()).isEqualTo(204);
    assertThat(application.deliveries).hasSize(1);
    assertThat(application.receipts.get(1).outcome()).isEqualTo(Outcome.DUPLICATE);
  }

  @Test
  void a_forged_body_is_refused_without_a_word_why() throws Exception {
    HttpResponse<String> response =
        send(
            Signed.post(uri("/hooks"), "msg_3", Signed.BODY)
                .POST(BodyPublishers.ofString(Signed.BODY + " ")));

    assertThat(response.statusCode()).isEqualTo(401);
    assertThat(response.body())
        .isEqualTo("{\"type\":\"about:blank\",\"title\":\"Unauthorized\",\"status\":401}");
    assertThat(application.receipts.get(0).notVerifiedBecause()).isEqualTo(Reason.NO_MATCH);
  }

  @Test
  void the_limit_of_the_properties_holds() throws Exception {
    String body = Signed.BODY + " ".repeat(1024);

    assertThat(send(Signed.post(uri("/hooks"), "msg_4", body)).statusCode()).isEqualTo(413);
  }

  @Test
  void every_other_path_keeps_its_protection_against_forged_requests() throws Exception {
    assertThat(send(Signed.post(uri("/other"), "msg_5", Signed.BODY)).statusCode()).isEqualTo(403);
    assertThat(send(Signed.post(uri("/hooks/below"), "msg_5", Signed.BODY)).statusCode())
        .isEqualTo(403);
    assertThat(application.receipts).isEmpty();
  }

  @Test
  void other_methods_are_answered_by_the_receiver() throws Exception {
    HttpResponse<String> response = send(HttpRequest.newBuilder(uri("/hooks")).GET());

    assertThat(response.statusCode()).isEqualTo(405);
    assertThat(response.headers().firstValue("Allow")).contains("POST");
  }

  private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return client.send(request.build(), BodyHandlers.ofString());
  }

  private URI uri(String path) {
    return URI.create("http://127.0.0.1:" + environment.getProperty("local.server.port") + path);
  }
}
