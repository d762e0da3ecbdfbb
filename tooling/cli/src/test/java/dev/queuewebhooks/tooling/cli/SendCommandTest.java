package dev.queuewebhooks.tooling.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.queuewebhooks.runtime.core.HmacSecret;
import dev.queuewebhooks.tooling.document.WebhookDocument;
import dev.queuewebhooks.tooling.stub.Delivery;
import dev.queuewebhooks.tooling.stub.DeliveryCheck;
import dev.queuewebhooks.tooling.stub.StubReceiver;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SendCommandTest {
  private static final HmacSecret SECRET = HmacSecret.generate();

  @TempDir private static Path folder;
  private static String spec;
  private static StubReceiver receiver;

  @BeforeAll
  static void start() throws IOException {
    spec = CommandRun.document("doors.yaml", folder);
    WebhookDocument document = WebhookDocument.read(Path.of(spec));
    receiver = StubReceiver.start(DeliveryCheck.builder(document).key(SECRET).build());
  }

  @AfterAll
  static void stop() {
    receiver.close();
  }

  @BeforeEach
  void forget() {
    receiver.deliveries().forget();
  }

  private static CommandRun send(String path, String... arguments) {
    List<String> all = new ArrayList<>(List.of("send", "--spec", spec));
    all.addAll(List.of("--to", receiver.uri(path).toString()));
    all.addAll(List.of("--secret", SECRET.text()));
    all.addAll(List.of(arguments));
    return CommandRun.of(all.toArray(String[]::new));
  }

  private static String timeless(String text) {
    return text.replaceAll("\\d+ ms", "N ms");
  }

  private static List<String> received() {
    return receiver.deliveries().all().stream()
        .map(each -> each.event() + " " + each.verdict())
        .toList();
  }

  @Test
  void sendsAllExamplesSigned() {
    CommandRun run = send("/");

    assertThat(run.err()).isEqualTo("3 of 3 were taken\n");
    assertThat(timeless(run.out()))
        .isEqualTo("200 opened wide N ms\n200 opened ajar N ms\n200 closed slammed N ms\n");
    assertThat(run.status()).isZero();
    assertThat(received()).containsExactly("opened accepted", "opened accepted", "closed accepted");
    assertThat(receiver.deliveries().all())
        .extracting(Delivery::body)
        .contains("{\"type\":\"opened\",\"door\":12345678901234567890}");
  }

  @Test
  void makesFromTheSchemaWhatHasNoExampleAndWhatTheDocumentDemands() throws IOException {
    Path rooms =
        Files.writeString(
            folder.resolve("rooms.yaml"),
            """
            openapi: 3.1.0
            info: {title: Rooms, version: '1'}
            webhooks:
              aired:
                post:
                  parameters:
                    - {name: X-Room, in: header, required: true, schema: {type: integer}}
                    - {name: side, in: query, required: true, schema: {const: left}}
                  requestBody:
                    content:
                      application/json: {schema: {properties: {minutes: {type: integer}}}}
                  responses: {}
              swept:
                put:
                  responses: {}
            """);
    DeliveryCheck check = DeliveryCheck.of(WebhookDocument.read(rooms));
    try (StubReceiver inRooms = StubReceiver.start(check)) {
      String to = inRooms.uri().toString();
      CommandRun run =
          CommandRun.of("send", "--spec", rooms.toString(), "--to", to, "--header", "X-Room=7");

      assertThat(timeless(run.out()))
          .isEqualTo(
              """
              204 aired all fields N ms
              204 aired only required fields N ms
              204 swept no-body N ms
              """);
      assertThat(inRooms.deliveries().all())
          .extracting(delivery -> delivery.headers().get("x-room"))
          .containsOnly(List.of("7"));
    }
  }

  @Test
  void sendsOneEventOrOneExample() {
    assertThat(timeless(send("/", "--event", "closed").out()))
        .isEqualTo("200 closed slammed N ms\n");
    assertThat(timeless(send("/", "--example", "ajar").out())).isEqualTo("200 opened ajar N ms\n");
  }

  @Test
  void showsWhatWasAnswered() {
    CommandRun run = send("/always/503", "--event", "closed");

    assertThat(run.status()).isEqualTo(1);
    assertThat(timeless(run.out()))
        .isEqualTo(
            """
            503 closed slammed N ms
              {"type":"about:blank","title":"Rehearsal","status":503,"detail":"this path always answers 503"}
            """);
    assertThat(run.err()).isEqualTo("0 of 1 were taken\n");
  }

  @Test
  void sendsEachOnlyOnceAndFollowsNothing() {
    assertThat(timeless(send("/always/307", "--event", "closed").out()))
        .isEqualTo("307 closed slammed N ms\n");
    assertThat(receiver.deliveries().all()).hasSize(1);
  }

  @Test
  void saysWhenThereIsNoAnswer() {
    CommandRun run = send("/fault/EMPTY_RESPONSE", "--event", "closed");

    assertThat(run.status()).isEqualTo(1);
    assertThat(timeless(run.out()))
        .isEqualTo(
            "no answer closed slammed N ms\n  the connection broke before there was an answer\n");
  }

  @Test
  void saysWhenNobodyListens() throws IOException {
    int port;
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      port = free.getLocalPort();
    }
    CommandRun run =
        CommandRun.of(
            "send", "--spec", spec, "--to", "http://127.0.0.1:" + port, "--event", "closed");

    assertThat(timeless(run.out()))
        .isEqualTo(
            "no answer closed slammed N ms\n  nobody listens there, or there is no such host\n");
    assertThat(run.err())
        .isEqualTo(
            "signed with a secret of this run only; name yours with --secret-file\n"
                + "0 of 1 were taken\n");
  }

  @Test
  void printsAnObjectForEach() {
    CommandRun run = send("/", "--event", "closed", "--format", "json");

    JsonNode line = JsonMapper.shared().readTree(run.out());
    assertThat(line.path("event").asString()).isEqualTo("closed");
    assertThat(line.path("example").asString()).isEqualTo("slammed");
    assertThat(line.path("status").asInt()).isEqualTo(200);
    assertThat(line.path("failure").isNull()).isTrue();
    assertThat(line.path("id").asString()).startsWith("msg_");
    assertThat(line.path("milliseconds").isInt()).isTrue();
  }

  @Test
  void sendsAPayloadAsItIs() throws IOException {
    Path file = Files.writeString(folder.resolve("own.json"), "{ \"type\":\"closed\" }\n");

    CommandRun run = send("/", "--payload", file.toString(), "--header", "X-Door=7");

    assertThat(timeless(run.out())).startsWith("400 closed " + file + " N ms\n  {\"type\":");
    Delivery delivery = receiver.deliveries().all().get(0);
    assertThat(delivery.body()).isEqualTo("{ \"type\":\"closed\" }\n");
    assertThat(delivery.headers()).containsEntry("x-door", List.of("7"));
    assertThat(delivery.firstProblem()).hasValue("/: the required field 'door' is missing");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--to ftp://localhost | --to is no URL such as http://localhost:8080/webhooks",
        "--to nonsense? | --to is no URL such as http://localhost:8080/webhooks",
        "--to http://192.0.2.1/ | --to is not this machine: add --allow-remote if it is yours to send to",
        "--to http://a:b@localhost | the URL of an endpoint has no user information; add an Authorization header instead",
        "--to http://localhost --event ajar | the document has no event 'ajar'. It has: opened, closed",
        "--to http://localhost --example shut | the document has no such example. It has: wide, ajar, slammed",
        "--to http://localhost --payload nowhere.json | nowhere.json: there is no such file",
        "--to http://localhost --payload - --example x | --payload and --example are two things to send: name one",
        "--to http://localhost --header webhook-id=1 | the sender sets the header webhook-id itself",
        "--to http://localhost --header x | a --header is no NAME=VALUE",
        "--to http://localhost --secret sesame | --secret: a key starts with whsec_ (secret), whsk_ (private key) or whpk_ (public key); put the right one before it"
      })
  void refusesWhatItCannotUse(String arguments, String said) {
    CommandRun run = CommandRun.of(("send --spec " + spec + " " + arguments).split(" "));

    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).endsWith("webhooks: " + said + "\n");
    assertThat(run.out()).isEmpty();
  }
}
