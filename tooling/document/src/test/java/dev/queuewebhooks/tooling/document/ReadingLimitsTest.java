package dev.queuewebhooks.tooling.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadingLimitsTest {

  @TempDir private Path folder;

  private static void refuses(String name, String text, String message) {
    assertThatThrownBy(() -> WebhookDocument.parse(name, text.getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(DocumentException.class)
        .hasMessage(message);
  }

  @Test
  void refusesDeepYaml() {
    refuses(
        "deep.yaml",
        "a: " + "[".repeat(100_000),
        "WH002 error deep.yaml:1: the values are nested deeper than 200 levels."
            + " Use $ref to schemas with names of their own.");
  }

  @Test
  void refusesDeepJson() {
    refuses(
        "deep.json",
        "[".repeat(100_000),
        "WH002 error deep.json:1: the values are nested deeper than 200 levels."
            + " Use $ref to schemas with names of their own.");
  }

  @Test
  void refusesDepthThatAliasesHide() {
    StringBuilder text = new StringBuilder("a0: &a0 " + "[".repeat(90) + "]".repeat(90) + "\n");
    text.append("a1: &a1 ")
        .append("[".repeat(90))
        .append("*a0")
        .append("]".repeat(90))
        .append("\n");
    text.append("a2: ").append("[".repeat(90)).append("*a1").append("]".repeat(90)).append("\n");
    refuses(
        "deep.yaml",
        text.toString(),
        "WH002 error deep.yaml:3: the values are nested deeper than 200 levels."
            + " Use $ref to schemas with names of their own.");
  }

  @Test
  void refusesNumbersWithoutEnd() {
    String digits = "9".repeat(2000);
    refuses(
        "number.yaml",
        "a: " + digits,
        "WH002 error number.yaml:1: '"
            + digits
            + "' is not a number that JSON knows. Write it as text, in quotes.");
  }

  @Test
  void refusesAFileThatIsNotThere() {
    assertThatThrownBy(() -> WebhookDocument.read(Path.of("nowhere.yaml")))
        .isInstanceOf(DocumentException.class)
        .hasMessage(
            "WH001 error nowhere.yaml:1: there is no such file. Check the path and the file.");
  }

  @Test
  void refusesAFolder() {
    assertThatThrownBy(() -> WebhookDocument.read(Path.of("src")))
        .isInstanceOf(DocumentException.class)
        .hasMessage("WH001 error src:1: this is a folder. Check the path and the file.");
  }

  @Test
  void refusesTextThatIsNotUtf8() {
    byte[] latin1 = "title: Gr\u00FC\u00DFe".getBytes(StandardCharsets.ISO_8859_1);
    assertThatThrownBy(() -> WebhookDocument.parse("x.yaml", latin1))
        .isInstanceOf(DocumentException.class)
        .hasMessage(
            "WH001 error x.yaml:1: the file is not text in UTF-8. Check the path and the file.");
  }

  @Test
  void readsAFileWithAByteOrderMark() throws IOException {
    String text = Files.readString(Path.of("src/test/resources/good/read/parcels.yaml"));
    Path file = Files.writeString(folder.resolve("parcels.yaml"), "\uFEFF" + text);
    assertThat(WebhookDocument.read(file).title()).isEqualTo("Parcels");
  }

  @Test
  void takesAnAliasForWhatItStandsFor() {
    String text =
        """
        openapi: 3.1.0
        info: &info
          title: Parcels
          version: '1'
        x-again: *info
        webhooks:
          parcelSent:
            post: {}
        """;
    WebhookDocument document =
        WebhookDocument.parse("x.yaml", text.getBytes(StandardCharsets.UTF_8));
    assertThat(document.root().path("x-again")).isEqualTo(document.root().path("info"));
  }
}
