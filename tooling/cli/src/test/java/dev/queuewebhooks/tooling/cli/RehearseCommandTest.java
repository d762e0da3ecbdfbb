package dev.queuewebhooks.tooling.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.queuewebhooks.runtime.core.HmacSecret;
import dev.queuewebhooks.tooling.document.WebhookDocument;
import dev.queuewebhooks.tooling.stub.DeliveryCheck;
import dev.queuewebhooks.tooling.stub.StubReceiver;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class RehearseCommandTest {
  private static final HmacSecret SECRET = HmacSecret.generate();

  @TempDir private static Path folder;
  private static String spec;
  private static StubReceiver verifying;
  private static StubReceiver trusting;

  @BeforeAll
  static void start() throws IOException {
    spec = CommandRun.document("doors.yaml", folder);
    WebhookDocument document = WebhookDocument.read(Path.of(spec));
    verifying = StubReceiver.start(DeliveryCheck.builder(document).key(SECRET).build());
    trusting = StubReceiver.start(DeliveryCheck.of(document));
  }

  @AfterAll
  static void stop() {
    verifying.close();
    trusting.close();
  }

  private static CommandRun rehearse(StubReceiver receiver, String... arguments) {
    List<String> all = new ArrayList<>(List.of("rehearse", "--spec", spec));
    all.addAll(List.of("--to", receiver.uri().toString(), "--secret", SECRET.text()));
    all.addAll(List.of(arguments));
    return CommandRun.of(all.toArray(String[]::new));
  }

  /** As a line has it, with single blanks between its columns. */
  private static List<String> failed(CommandRun run) {
    return run.out()
        .lines()
        .filter(line -> line.startsWith("failed"))
        .map(line -> line.replaceAll(" +", " "))
        .toList();
  }

  @Test
  void isFineWhenAllThatMustBeIsDone() {
    CommandRun run = rehearse(verifying);

    assertThat(failed(run))
        .containsExactly(
            "failed should unknown-event 2xx 400",
            "failed should same-refusal the same for all 4 different texts");
    assertThat(run.out())
        .startsWith("passed   must    valid-delivery/opened/wide ")
        .contains(
            "\n         sent: an event that the document does not have\n"
                + "         When the sender adds an event, it comes again for days,"
                + " or the endpoint is disabled.\n")
        .matches(
            "(?s).*\\n\\d+ expectations: \\d+ passed, 2 failed"
                + " \\(0 of them must\\), \\d+ skipped\\n");
    assertThat(run.err()).isEmpty();
    assertThat(run.status()).isZero();
  }

  @Test
  void findsWhatAReceiverWithoutVerificationTakes() {
    CommandRun run = rehearse(trusting, "--event", "closed", "--at-a-time", "2");

    assertThat(failed(run))
        .contains("failed must tampered-body 4xx 200", "failed must wrong-key 4xx 200");
    assertThat(run.out()).doesNotContain("/opened");
    assertThat(run.status()).isEqualTo(1);
  }

  @Test
  void reportsInJson() {
    CommandRun run = rehearse(trusting, "--format", "json");

    JsonNode report = JsonMapper.shared().readTree(run.out());
    assertThat(report.path("holds").asBoolean()).isFalse();
    assertThat(report.path("failedMust").asInt()).isPositive();
    int all = report.path("expectations").size();
    assertThat(
            report.path("passed").asInt()
                + report.path("failed").asInt()
                + report.path("skipped").asInt())
        .isEqualTo(all);
    JsonNode tampered =
        report
            .path("expectations")
            .valueStream()
            .filter(one -> one.path("id").asString().equals("tampered-body"))
            .findFirst()
            .orElseThrow();
    assertThat(tampered.path("milliseconds").isInt()).isTrue();
    assertThat(tampered.toString())
        .startsWith(
            "{\"id\":\"tampered-body\",\"level\":\"must\",\"verdict\":\"failed\","
                + "\"about\":\"one character of the body changed after signing\","
                + "\"expected\":[\"4xx\"],\"came\":\"200\","
                + "\"meaning\":\"Anybody on the way can change what is delivered.\",");
    assertThat(run.status()).isEqualTo(1);
  }

  @Test
  void reportsInTheXmlOfJUnit() throws Exception {
    CommandRun run = rehearse(verifying, "--format", "junit");

    Element suite =
        DocumentBuilderFactory.newDefaultInstance()
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(run.out().getBytes(UTF_8)))
            .getDocumentElement();
    NodeList cases = suite.getElementsByTagName("testcase");
    assertThat(suite.getAttribute("tests")).isEqualTo(String.valueOf(cases.getLength()));
    assertThat(suite.getAttribute("failures")).isEqualTo("0");
    assertThat(suite.getAttribute("skipped"))
        .isEqualTo(String.valueOf(suite.getElementsByTagName("skipped").getLength()));
    assertThat(run.out())
        .contains(
            "<skipped message=\"failed should unknown-event: expected 2xx, came 400. When the"
                + " sender adds an event, it comes again for days, or the endpoint is"
                + " disabled.\"/>");
    assertThat(run.status()).isZero();
  }

  @Test
  void whatMustBeIsAFailureInTheXmlOfJUnit() {
    assertThat(rehearse(trusting, "--format", "junit").out())
        .contains(
            "<failure message=\"expected 4xx, came 200\">sent: signed with another key\n"
                + "Anybody can send what counts as genuine.</failure>");
  }

  @Test
  void saysWhenNobodyListens() throws IOException {
    int port;
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      port = free.getLocalPort();
    }
    CommandRun run =
        CommandRun.of("rehearse", "--to", "http://127.0.0.1:" + port, "--secret", SECRET.text());

    assertThat(run.err())
        .isEqualTo("webhooks: --to: nobody listens there, or there is no such host\n");
    assertThat(run.out()).isEmpty();
    assertThat(run.status()).isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--to nonsense? | --to is no URL such as http://localhost:8080/webhooks",
        "--to http://192.0.2.1/ | --to is not this machine: add --allow-remote if it is yours to send to",
        "--to http://a:b@localhost | the URL of a receiver has no user information and no fragment",
        "--to http://localhost --event ajar | the document has no event 'ajar'. It has: closed, opened",
        "--to http://localhost --header webhook-id=1 | a rehearsal sets the header webhook-id itself",
        "--to http://localhost --header x | a --header is no NAME=VALUE",
        "--to http://localhost --tolerance 9 | the tolerance is from 10 to 86400 seconds",
        "--to http://localhost --large 100000000 | the size of the large body is from 1 to 67108864",
        "--to http://localhost --at-a-time 1001 | the number of deliveries at a time is from 1 to 1000",
        "--to http://localhost --secret whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw | a rehearsal signs with one key: name only one"
      })
  void refusesWhatItCannotUse(String arguments, String said) {
    CommandRun run =
        CommandRun.of(
            ("rehearse --spec " + spec + " --secret " + SECRET.text() + " " + arguments)
                .split(" "));

    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).isEqualTo("webhooks: " + said + "\n");
    assertThat(run.out()).isEmpty();
  }

  @Test
  void refusesToGuessTheKey() {
    CommandRun run = CommandRun.of("rehearse", "--to", "http://localhost");

    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err())
        .isEqualTo("webhooks: name a key with --secret-file, --secret-env or --secret\n");
  }
}
