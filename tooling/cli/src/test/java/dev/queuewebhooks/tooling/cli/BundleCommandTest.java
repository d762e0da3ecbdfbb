package dev.queuewebhooks.tooling.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.queuewebhooks.tooling.document.Bundler;
import dev.queuewebhooks.tooling.document.WebhookDocument;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BundleCommandTest {

  private static final Path PARCELS = Path.of("examples/parcels/openapi.yaml");

  private final Terminal terminal = new Terminal();

  @TempDir private Path folder;

  private int bundle(String... options) {
    return terminal.run(
        Stream.of(Stream.of("bundle", PARCELS.toString()), Stream.of(options))
            .flatMap(arguments -> arguments)
            .toArray(String[]::new));
  }

  private Path file(String name) {
    return folder.resolve(name);
  }

  @Test
  void printsYaml() {
    assertThat(bundle()).isZero();
    assertThat(terminal.out()).isEqualTo(Bundler.bundle(PARCELS).toYaml());
    assertThat(terminal.err()).isEmpty();
  }

  @Test
  void printsJsonWhenAsked() {
    assertThat(bundle("--format", "json")).isZero();
    assertThat(terminal.out()).isEqualTo(Bundler.bundle(PARCELS).toJson());
  }

  @Test
  void writesYamlOrJsonByTheEnding() throws IOException {
    for (String name : new String[] {"a.yaml", "a.yml", "A.YAML"}) {
      assertThat(bundle("-o", file(name).toString())).isZero();
      assertThat(file(name)).hasContent(Bundler.bundle(PARCELS).toYaml());
    }
    assertThat(bundle("--output", file("new/a.json").toString())).isZero();
    assertThat(file("new/a.json")).hasContent(Bundler.bundle(PARCELS).toJson());
    assertThat(terminal.out() + terminal.err()).isEmpty();
  }

  @Test
  void writesADocumentThatNeedsNoOtherFile() {
    assertThat(bundle("-o", file("a.yaml").toString())).isZero();
    assertThat(WebhookDocument.read(file("a.yaml")).title()).isEqualTo("Parcels");
  }

  @Test
  void replacesAFileAndLeavesNothingElse() throws IOException {
    Files.writeString(file("a.yaml"), "old");
    assertThat(bundle("-o", file("a.yaml").toString())).isZero();
    assertThat(file("a.yaml")).hasContent(Bundler.bundle(PARCELS).toYaml());
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).containsExactly(file("a.yaml"));
    }
  }

  @Test
  void refusesOtherEndings() {
    assertThat(bundle("-o", file("a.txt").toString())).isEqualTo(2);
    assertThat(terminal.err())
        .contains("'" + file("a.txt") + "' does not end with .yaml, .yml or .json")
        .endsWith("See webhooks bundle --help.\n");
    assertThat(file("a.txt")).doesNotExist();
  }

  @Test
  void doesNotReplaceTheDocument() throws IOException {
    String text = "openapi: 3.1.0\ninfo: {title: A, version: '1'}\nwebhooks: {a: {post: {}}}\n";
    Path document = Files.writeString(file("a.yaml"), text);
    assertThat(terminal.run("bundle", document.toString(), "-o", folder + "/./a.yaml"))
        .isEqualTo(2);
    assertThat(terminal.err()).endsWith("this is the document itself, name another file\n");
    assertThat(document).hasContent(text);
  }

  @Test
  void saysThatAFileCannotBeWritten() throws IOException {
    Files.createDirectory(file("a.yaml"));
    assertThat(bundle("-o", file("a.yaml").toString())).isEqualTo(2);
    assertThat(terminal.err())
        .isEqualTo("webhooks: " + file("a.yaml") + ": it cannot be written\n");
  }

  @Test
  void writesNothingWhenTheDocumentCannotBeUsed() {
    String target = file("a.yaml").toString();
    assertThat(bundle("--root", folder.toString(), "-o", target)).isEqualTo(2);
    assertThat(terminal.err())
        .startsWith("WH020 error examples/parcels/openapi.yaml:21 /webhooks/");
    assertThat(terminal.out()).isEmpty();
    assertThat(file("a.yaml")).doesNotExist();
  }

  @Test
  void printsFindingsAsJson() {
    assertThat(terminal.run("bundle", "nowhere.yaml", "--format", "json")).isEqualTo(2);
    assertThat(terminal.out())
        .isEqualTo(
            "[{\"id\":\"WH001\",\"severity\":\"error\",\"file\":\"nowhere.yaml\",\"line\":1,"
                + "\"pointer\":\"\",\"message\":\"there is no such file\","
                + "\"hint\":\"Check the path and the file\"}]\n");
    assertThat(terminal.err())
        .isEqualTo(
            "WH001 error nowhere.yaml:1: there is no such file. Check the path and the file.\n");
  }

  @Test
  void printsAnEmptyArrayWhenAFileTookTheBundle() {
    assertThat(bundle("--format", "json", "-o", file("a.yaml").toString())).isZero();
    assertThat(terminal.out()).isEqualTo("[]\n");
  }

  @Test
  void refusesARootThatIsNoFolder() {
    assertThat(bundle("--root", "nowhere")).isEqualTo(2);
    assertThat(terminal.err()).contains("there is no folder 'nowhere'");
  }
}
