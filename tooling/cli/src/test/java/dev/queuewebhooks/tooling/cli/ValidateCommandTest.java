package dev.queuewebhooks.tooling.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.queuewebhooks.tooling.document.Example;
import dev.queuewebhooks.tooling.document.Webhook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ValidateCommandTest {

  private static final String DOCUMENT =
      """
      openapi: 3.1.0
      info:
        title: Parcels
        version: '1'
      webhooks:
        parcelSent:
          post:
            requestBody:
              content:
                application/json:
                  schema:
                    type: object
                    required: [type, weight]
                    properties:
                      type:
                        type: string
                        const: parcelSent
                      weight:
                        type: integer
        parcelLost:
          post:
            requestBody:
              content:
                application/json:
                  schema:
                    type: object
                    required: [type]
                    properties:
                      type:
                        type: string
                        const: parcelLost
      """;

  private static final String SENT = "{\"type\": \"parcelSent\", \"weight\": 3}";

  private final Terminal terminal = new Terminal();

  @TempDir private Path folder;
  private String spec = "";

  @BeforeEach
  void writeDocument() throws IOException {
    spec = write("parcels.yaml", DOCUMENT);
  }

  private String write(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content).toString();
  }

  private int run(String input, String... arguments) {
    return terminal.runWith(input, arguments);
  }

  private String out() {
    return terminal.out();
  }

  private String err() {
    return terminal.err();
  }

  @Test
  void printsALineForEachValidPayload() throws IOException {
    String sent = write("sent.json", SENT);
    String lost = write("lost.json", "{\"type\": \"parcelLost\"}");
    assertThat(run("", "validate", "--spec", spec, sent, lost)).isZero();
    assertThat(out()).isEqualTo("ok parcelSent " + sent + "\nok parcelLost " + lost + "\n");
    assertThat(err()).isEmpty();
  }

  @Test
  void printsTheReasonsBelowAnInvalidPayload() throws IOException {
    String file = write("sent.json", "{\"type\": \"parcelSent\", \"weight\": \"3\"}");
    assertThat(run("", "validate", "--spec", spec, file)).isEqualTo(1);
    assertThat(out()).isEqualTo("invalid " + file + "\n  /weight: must be integer, not string\n");
  }

  @Test
  void readsStandardInput() {
    assertThat(run(SENT, "validate", "--spec", spec, "-")).isZero();
    assertThat(out()).isEqualTo("ok parcelSent -\n");
  }

  @Test
  void checksAgainstTheEventThatWasNamed() {
    assertThat(run(SENT, "validate", "--spec", spec, "--event", "parcelLost", "-")).isEqualTo(1);
    assertThat(out()).isEqualTo("invalid -\n  /type: must be 'parcelLost'\n");
  }

  @Test
  void namesTheEventsWhenThePayloadIsNoneOfThem() {
    assertThat(run("{\"type\": \"parcel\"}", "validate", "--spec", spec, "-")).isEqualTo(1);
    assertThat(out()).isEqualTo("invalid -\n  /type: must be one of 'parcelSent', 'parcelLost'\n");
  }

  @Test
  void refusesAnEventThatTheDocumentDoesNotHave() {
    assertThat(run(SENT, "validate", "--spec", spec, "--event", "parcel", "-")).isEqualTo(2);
    assertThat(err())
        .isEqualTo(
            "webhooks: the document has no event 'parcel'. It has: parcelSent, parcelLost\n");
  }

  @Test
  void goesOnAfterAFileThatCannotBeRead() {
    assertThat(run(SENT, "validate", "--spec", spec, "nowhere.json", "-")).isEqualTo(2);
    assertThat(out()).isEqualTo("ok parcelSent -\n");
    assertThat(err()).isEqualTo("webhooks: nowhere.json: there is no such file\n");
  }

  @Test
  void saysWhatIsWrongWithTheDocument() {
    assertThat(run(SENT, "validate", "--spec", "nowhere.yaml", "-")).isEqualTo(2);
    assertThat(out()).isEmpty();
    assertThat(err())
        .isEqualTo(
            "WH001 error nowhere.yaml:1: there is no such file. Check the path and the file.\n");
  }

  @Test
  void reportsAsJson() {
    int status =
        run(
            "[]",
            "validate",
            "--spec",
            spec,
            "--format",
            "json",
            "--event",
            "parcelLost",
            "-",
            "x");
    assertThat(status).isEqualTo(2);
    assertThat(out())
        .isEqualTo(
            "{\"payloads\":[{\"file\":\"-\",\"event\":\"parcelLost\",\"valid\":false}],"
                + "\"findings\":["
                + "{\"id\":\"WH031\",\"severity\":\"error\",\"file\":\"-\",\"line\":1,\"pointer\":\"\","
                + "\"message\":\"must be object, not array\","
                + "\"hint\":\"Correct the payload or the schema\"},"
                + "{\"id\":\"WH001\",\"severity\":\"error\",\"file\":\"x\",\"line\":1,\"pointer\":\"\","
                + "\"message\":\"there is no such file\","
                + "\"hint\":\"Check the path and the file\"}]}\n");
  }

  @Test
  void reportsADocumentThatCannotBeUsedAsJson() {
    assertThat(run(SENT, "validate", "--spec", "nowhere.yaml", "--format", "json", "-"))
        .isEqualTo(2);
    assertThat(out())
        .isEqualTo(
            "{\"payloads\":[],\"findings\":["
                + "{\"id\":\"WH001\",\"severity\":\"error\",\"file\":\"nowhere.yaml\",\"line\":1,"
                + "\"pointer\":\"\",\"message\":\"there is no such file\","
                + "\"hint\":\"Check the path and the file\"}]}\n");
    assertThat(err()).startsWith("WH001 error nowhere.yaml:1: ");
  }

  @Test
  void takesADocumentOfSeveralFiles() {
    String parcels = "examples/parcels/openapi.yaml";
    assertThat(run(SENT, "validate", "--spec", parcels, "--root", "examples", "-")).isZero();
    assertThat(out()).isEqualTo("ok parcelSent -\n");
  }

  @Test
  void refusesARootWithoutADocument() {
    assertThat(run(SENT, "validate", "--root", folder.toString(), "-")).isEqualTo(2);
    assertThat(err()).isEqualTo("webhooks: --root is for a document that --spec names\n");
  }

  @Test
  void usesTheDocumentThatComesWithItByDefault() {
    Webhook webhook = Documents.load(null).webhooks().get(0);
    Example example = webhook.bodies().get(0).examples().get(0);
    assertThat(run(example.value().toString(), "validate", "-")).isZero();
    assertThat(out()).isEqualTo("ok " + webhook.name() + " -\n");
  }

  @Test
  void explainsItself() {
    assertThat(run("", "--help")).isZero();
    assertThat(out()).startsWith("Usage: webhooks [-hV] [COMMAND]").contains("validate");
    assertThat(err()).isEmpty();
  }

  @Test
  void helpExplainsACommand() {
    assertThat(run("", "help", "validate")).isZero();
    assertThat(out()).startsWith("Usage: webhooks validate ").contains("--spec=DOCUMENT");
  }

  @Test
  void saysItsVersion() {
    assertThat(run("", "--version")).isZero();
    assertThat(out()).matches("webhooks \\d+\\.\\d+\\.\\d+\\S*\n");
  }

  @Test
  void refusesWrongArgumentsInOneLineAndSaysWhereHelpIs() {
    assertThat(run("", "validate", "--spec", spec)).isEqualTo(2);
    assertThat(err())
        .isEqualTo(
            "webhooks: Missing required parameter: 'PAYLOAD'\nSee webhooks validate --help.\n");
    assertThat(out()).isEmpty();
  }
}
