package dev.queuewebhooks.tooling.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.queuewebhooks.runtime.core.HmacSecret;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ReceiveCommandTest {
  private static final String PARCELS = "examples/parcels/openapi.yaml";
  private static final String SENT = "{\"type\":\"parcelSent\",\"weight\":3}";

  private static HttpResponse<String> post(Receiving receiver, String body) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(receiver.uri())
            .header("Content-Type", "application/json")
            .header("webhook-id", "msg_abcdefghijklmnopqrstuvwx")
            .header("webhook-timestamp", "1735689600")
            .header("webhook-signature", "v1," + "A".repeat(43) + "=")
            .header("x-door", "sesame")
            .POST(BodyPublishers.ofString(body))
            .build();
    return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
  }

  @Test
  void printsALineForEachDelivery() throws Exception {
    Receiving receiver = new Receiving("--spec", PARCELS, "--count", "3");

    assertThat(receiver.listening())
        .isEqualTo(
            "listening on %s, shown on %s"
                .formatted(receiver.uri(), receiver.uri().resolve("/__webhooks")));
    assertThat(post(receiver, SENT).statusCode()).isEqualTo(204);
    assertThat(post(receiver, SENT.replace("3", "\"3\"")).statusCode()).isEqualTo(400);
    assertThat(post(receiver, "{").statusCode()).isEqualTo(400);
    assertThat(receiver.end()).isEqualTo(1);
    assertThat(receiver.out().replaceAll("(?m)^\\d\\d:\\d\\d:\\d\\d ", ""))
        .isEqualTo(
            """
            parcelSent: accepted, answered 204
            parcelSent: invalid, answered 400. /weight: must be integer, not string
            unknown event: invalid, answered 400. /: this is not JSON, see line 1, column 2
            """);
  }

  @Test
  void printsAnObjectForEachDelivery() throws Exception {
    Receiving receiver = new Receiving("--spec", PARCELS, "--count", "1", "--format", "json");
    post(receiver, SENT);

    assertThat(receiver.end()).isZero();
    JsonNode line = JsonMapper.shared().readTree(receiver.out());
    assertThat(line.path("event").asString()).isEqualTo("parcelSent");
    assertThat(line.path("verdict").asString()).isEqualTo("accepted");
    assertThat(line.path("body").asString()).isEqualTo(SENT);
    assertThat(line.path("headers").path("webhook-signature").toString()).isEqualTo("[\"v1,***\"]");
    assertThat(receiver.out()).endsWith("}\n");
  }

  @Test
  void verifiesSignaturesWhenThereIsAKey() throws Exception {
    String secret = HmacSecret.generate().text();
    Receiving receiver = new Receiving("--spec", PARCELS, "--count", "1", "--secret", secret);

    assertThat(post(receiver, SENT).statusCode()).isEqualTo(401);
    assertThat(receiver.end()).isEqualTo(1);
    assertThat(receiver.out()).contains("not verified").doesNotContain(secret);
  }

  @Test
  void demandsAHeader() throws Exception {
    Receiving receiver =
        new Receiving("--spec", PARCELS, "--count", "1", "--header", "X-Door=open sesame");

    assertThat(post(receiver, SENT).statusCode()).isEqualTo(401);
    assertThat(receiver.end()).isEqualTo(1);
    assertThat(receiver.out())
        .contains("the header X-Door does not have the demanded value")
        .doesNotContain("sesame");
  }

  @Test
  void waitsForTheEventsThatAreExpected() throws Exception {
    Receiving receiver = new Receiving("--spec", PARCELS, "--expect", "all");

    assertThat(post(receiver, SENT).statusCode()).isEqualTo(204);
    assertThat(receiver.end()).isZero();
    assertThat(receiver.out())
        .endsWith(
            """
            parcelSent: accepted, answered 204
            1 of 1 events emitted and verified
              signatures were not verified: give the check a key
            """);
  }

  @Test
  void saysWhichOfThemAreMissingAndWhy() throws Exception {
    Receiving receiver =
        new Receiving("--spec", PARCELS, "--expect", "parcelSent", "--timeout", "1");

    assertThat(post(receiver, SENT.replace("3", "\"3\"")).statusCode()).isEqualTo(400);
    assertThat(receiver.end()).isEqualTo(1);
    String report =
        """
        0 of 1 events emitted and verified
          parcelSent: emitted, but
            /weight: must be integer, not string (request #1)
        """;
    assertThat(receiver.out()).contains(report);
    assertThat(Files.readString(Path.of("README.md"))).contains(report + "```");
  }

  @Test
  void reportsThemAsAnObject() throws Exception {
    Receiving receiver =
        new Receiving("--spec", PARCELS, "--expect", "all", "--timeout", "1", "--format", "json");

    assertThat(receiver.end()).isEqualTo(1);
    JsonNode report = JsonMapper.shared().readTree(receiver.out());
    assertThat(report.path("summary").asString()).isEqualTo("0 of 1 events emitted and verified");
    assertThat(report.path("events").toString())
        .isEqualTo("[{\"event\":\"parcelSent\",\"requests\":0,\"verified\":false,\"faults\":[]}]");
  }

  @Test
  void takesTheDocumentThatComesWithIt() throws Exception {
    Receiving receiver = new Receiving("--count", "1");

    assertThat(post(receiver, SENT).statusCode()).isEqualTo(400);
    assertThat(receiver.end()).isEqualTo(1);
  }

  @Test
  void saysWhenThePortIsInUse() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      String port = String.valueOf(taken.getLocalPort());

      CommandRun run = CommandRun.of("receive", "--spec", PARCELS, "--port", port);

      assertThat(run.status()).isEqualTo(2);
      assertThat(run.err())
          .isEqualTo(
              "webhooks: the port " + port + " of 127.0.0.1 cannot be used; is it in use?\n");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--port x | webhooks: Invalid value for option '--port': 'x' is no number from 0 to 65535",
        "--port 0 --count 0 | webhooks: Invalid value for option '--count': '0' is no number from 1 to 999999999",
        "--port 0 --header sesame | webhooks: a --header is no NAME=VALUE",
        "--port 0 --header A=a --header B=b | webhooks: only one --header can be demanded",
        "--port 0 --secret sesame | webhooks: --secret: a key starts with whsec_ (secret), whsk_ (private key) or whpk_ (public key); put the right one before it",
        "--count 1 | webhooks: Missing required option: '--port=N'",
        "--port 0 --expect all --count 1 | webhooks: --expect says when to end: leave out --count",
        "--port 0 --timeout 1 | webhooks: --timeout is for --expect: add that, or leave it out",
        "--port 0 --spec examples/parcels/openapi.yaml --expect parcelEaten | webhooks: --expect: the document has no event parcelEaten, but parcelSent"
      })
  void refusesArgumentsThatItCannotUse(String arguments, String said) {
    CommandRun run = CommandRun.of(("receive " + arguments).split(" "));

    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err().lines().findFirst()).hasValue(said);
  }
}
