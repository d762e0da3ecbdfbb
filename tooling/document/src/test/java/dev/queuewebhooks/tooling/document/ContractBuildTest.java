package dev.queuewebhooks.tooling.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContractBuildTest {

  @TempDir private Path folder;
  private Path output = Path.of("");

  @BeforeEach
  void writeContract() throws IOException {
    output = folder.resolve("target");
    write(
        "openapi/openapi.yaml",
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
                      properties:
                        type:
                          type: string
                          const: parcelSent
                        weight:
                          type: integer
                    examples:
                      minimal:
                        value:
                          $ref: ../examples/minimal.json
        """);
    write("examples/minimal.json", "{\n  \"type\": \"parcelSent\",\n  \"weight\": 3\n}\n");
    write("payloads/other.json", "{\"type\": \"parcelSent\"}\n");
  }

  private void write(String name, String content) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, content);
  }

  private void build() {
    ContractBuild.main(
        new String[] {
          folder.resolve("openapi/openapi.yaml").toString(),
          folder.toString(),
          output.resolve("openapi.yaml").toString(),
          output.resolve("openapi.json").toString(),
          folder.resolve("payloads").toString()
        });
  }

  @Test
  void writesTheBundleAsYamlAndJson() {
    build();
    WebhookDocument yaml = WebhookDocument.read(output.resolve("openapi.yaml"));
    WebhookDocument json = WebhookDocument.read(output.resolve("openapi.json"));
    assertThat(yaml.root()).isEqualTo(json.root());
    assertThat(yaml.webhooks()).extracting(Webhook::name).containsExactly("parcelSent");
    assertThat(output).isDirectoryNotContaining("glob:**.part");
  }

  @Test
  void reportsAnExampleThatDoesNotFitItsSchemaAtItsPlaceInTheAuthorsFile() throws IOException {
    write("examples/minimal.json", "{\n  \"type\": \"parcelSent\",\n  \"weight\": \"3\"\n}\n");
    assertThat(reported())
        .isEqualToIgnoringNewLines(
            "WH030 error "
                + folder.resolve("examples/minimal.json")
                + ":3 /weight: the example 'minimal' of parcelSent does not fit its schema:"
                + " must be integer, not string. Correct the example or the schema.");
    assertThat(output.resolve("openapi.yaml")).exists();
  }

  @Test
  void reportsAPayloadThatIsNotValid() throws IOException {
    write("payloads/other.json", "{\n  \"type\": \"parcelSent\",\n  \"weight\": null\n}\n");
    assertThat(reported())
        .contains("other.json:3 /weight: the payload is not a valid parcelSent: must");
  }

  @Test
  void writesNothingWhenTheFilesAreNoDocument() throws IOException {
    write("openapi/openapi.yaml", "openapi: 3.1.0\ninfo: {title: T, version: '1'}\n");
    assertThatThrownBy(this::build).isInstanceOf(DocumentException.class);
    assertThat(output).doesNotExist();
  }

  /** What the build says on standard error. */
  private String reported() {
    PrintStream original = System.err;
    ByteArrayOutputStream captured = new ByteArrayOutputStream();
    System.setErr(new PrintStream(captured, true, StandardCharsets.UTF_8));
    try {
      build();
    } finally {
      System.setErr(original);
    }
    return captured.toString(StandardCharsets.UTF_8);
  }

  @Test
  void saysWhatItNeeds() {
    assertThatThrownBy(() -> ContractBuild.main(new String[0]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("Needed: DOCUMENT");
  }
}
