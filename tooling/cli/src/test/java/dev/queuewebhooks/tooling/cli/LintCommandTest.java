package dev.queuewebhooks.tooling.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class LintCommandTest {

  private static final String PARCELS = "examples/parcels/openapi.yaml";
  private static final String BROKEN =
      """
      openapi: 3.1.0
      info:
        title: Parcels
        version: '1'
      webhooks:
        parcelSent:
          post:
            requestBody:
              $ref: '#/components/requestBodies/Sent'
      """;

  private final Terminal terminal = new Terminal();

  @TempDir private Path folder;

  private String write(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content).toString();
  }

  @Test
  void forgivesWarnings() {
    assertThat(terminal.run("lint", PARCELS)).isZero();
    assertThat(terminal.out().lines()).allMatch(line -> line.matches("WH\\d+ warning examples/.*"));
    assertThat(terminal.err()).isEqualTo("0 errors, 2 warnings\n");
  }

  @Test
  void countsWarningsWhenAsked() {
    assertThat(terminal.run("lint", "--fail-on", "warning", PARCELS)).isEqualTo(1);
  }

  @Test
  void failsOnAnErrorWithEitherSetting() throws IOException {
    String rules = write("rules.yaml", "rules:\n  WH112: error\n");
    assertThat(terminal.run("lint", "--rules", rules, PARCELS)).isEqualTo(1);
    assertThat(terminal.run("lint", "--rules", rules, "--fail-on", "warning", PARCELS))
        .isEqualTo(1);
  }

  @Test
  void saysThatThereIsNothingToSay() throws IOException {
    String rules = write("rules.yaml", "rules:\n  WH101: off\n  WH112: off\n");
    assertThat(terminal.run("lint", "--rules", rules, "--fail-on", "warning", PARCELS)).isZero();
    assertThat(terminal.out()).isEmpty();
    assertThat(terminal.err()).isEqualTo("no findings\n");
  }

  @Test
  void sortsByPlaceWhateverTheOrderOfDocuments() throws IOException {
    String text = Files.readString(Path.of("examples/parcels/schemas/ParcelSentEvent.yaml"));
    Files.createDirectory(folder.resolve("schemas"));
    write("schemas/ParcelSentEvent.yaml", text);
    String first = write("a.yaml", Files.readString(Path.of(PARCELS)));
    String second = write("b.yaml", Files.readString(Path.of(PARCELS)));
    assertThat(terminal.run("lint", second, first)).isZero();
    assertThat(
            terminal.out().lines().map(line -> line.replaceAll(".*/(\\w+\\.yaml:\\d+) .*", "$1")))
        .as("the finding in the file of both is there once")
        .containsExactly("a.yaml:27", "b.yaml:27", "ParcelSentEvent.yaml:13");
    assertThat(terminal.err()).isEqualTo("0 errors, 3 warnings\n");
  }

  @Test
  void looksAtTheOthersWhenADocumentCannotBeUsed() throws IOException {
    String broken = write("broken.yaml", BROKEN);
    assertThat(terminal.run("lint", broken, PARCELS)).isEqualTo(2);
    assertThat(terminal.out()).contains("WH006 error " + broken + ":9 ").contains("WH112 warning");
    assertThat(terminal.err())
        .isEqualTo(
            "webhooks: "
                + broken
                + ": it cannot be used as it is, see above\n1 error, 2 warnings\n");
  }

  @Test
  void printsFindingsAsJson() throws IOException {
    assertThat(terminal.run("lint", "--format", "json", PARCELS)).isZero();
    JsonNode findings = JsonMapper.shared().readTree(terminal.out());
    assertThat(findings.size()).isEqualTo(2);
    assertThat(findings.get(1).propertyNames())
        .containsExactly("id", "severity", "file", "line", "pointer", "message", "hint");
    assertThat(findings.get(1).path("id").asString()).isEqualTo("WH112");
    assertThat(findings.get(1).path("line").intValue()).isEqualTo(13);
    assertThat(terminal.err()).isEqualTo("0 errors, 2 warnings\n");
  }

  @Test
  void printsAnEmptyArrayWhenNothingWasFound() throws IOException {
    String rules = write("rules.yaml", "rules:\n  WH101: off\n  WH112: off\n");
    assertThat(terminal.run("lint", "--rules", rules, "--format", "json", PARCELS)).isZero();
    assertThat(terminal.out()).isEqualTo("[]\n");
  }

  @Test
  void saysWhatIsWrongWithTheSettings() throws IOException {
    String rules = write("rules.yaml", "rules:\n  WH999: off\n");
    assertThat(terminal.run("lint", "--rules", rules, PARCELS)).isEqualTo(2);
    assertThat(terminal.out()).startsWith("WH171 error " + rules + ":2 /rules/WH999: ");
    assertThat(terminal.err()).endsWith("1 error, 0 warnings\n");
  }

  @Test
  void takesADocumentWhoseFilesAreBesideItsFolder() throws IOException {
    Files.createDirectory(folder.resolve("openapi"));
    Files.createDirectory(folder.resolve("schemas"));
    write(
        "schemas/ParcelSentEvent.yaml",
        Files.readString(Path.of("examples/parcels/schemas/ParcelSentEvent.yaml")));
    String text = Files.readString(Path.of(PARCELS)).replace("schemas/P", "../schemas/P");
    String document = write("openapi/openapi.yaml", text);
    assertThat(terminal.run("lint", document)).isEqualTo(2);
    assertThat(terminal.run("lint", "--root", folder.toString(), document)).isZero();
  }

  @Test
  void needsADocument() {
    assertThat(terminal.run("lint")).isEqualTo(2);
    assertThat(terminal.err())
        .isEqualTo("webhooks: Missing required parameter: 'DOCUMENT'\nSee webhooks lint --help.\n");
  }
}
