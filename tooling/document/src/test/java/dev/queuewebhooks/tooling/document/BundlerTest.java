package dev.queuewebhooks.tooling.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.core.JsonPointer;

class BundlerTest {

  private static final Path ROOT = Path.of("src/test/resources/good/bundle");
  private static final Path DOCUMENT = ROOT.resolve("parcels/openapi.yaml");

  private final Bundle bundle = Bundler.bundle(DOCUMENT, ROOT);

  @TempDir private Path folder;

  @Test
  void makesOneDocumentOfAllFiles() throws IOException {
    Path expected = ROOT.resolve("expected.yaml");
    if (Boolean.getBoolean("recreate")) {
      Files.writeString(expected, bundle.toYaml());
    }
    assertThat(bundle.toYaml()).isEqualTo(Files.readString(expected));
  }

  @Test
  void changesNothingInABundle() throws IOException {
    Path yaml = Files.writeString(folder.resolve("bundle.yaml"), bundle.toYaml());
    Path json = Files.writeString(folder.resolve("bundle.json"), bundle.toJson());
    assertThat(Bundler.bundle(yaml).toYaml()).isEqualTo(bundle.toYaml());
    assertThat(Bundler.bundle(yaml).toJson()).isEqualTo(bundle.toJson());
    assertThat(Bundler.bundle(json).toYaml()).isEqualTo(bundle.toYaml());
    assertThat(WebhookDocument.read(json).root()).isEqualTo(bundle.root());
  }

  @Test
  void remembersWhereEachPartWasWritten() {
    assertThat(bundle.document().locate(JsonPointer.compile("/components/schemas/Lost")))
        .hasToString(ROOT + "/parcels/schemas/all.yaml:2");
    assertThat(
            bundle
                .document()
                .locate(
                    JsonPointer.compile(
                        "/webhooks/parcelSent/post/requestBody/content/application~1json/examples"
                            + "/minimal/value/day")))
        .hasToString(ROOT + "/examples/parcelSent/minimal.json:1");
  }

  @Test
  void readsOnlyTheDocumentsOwnFolderUnlessToldOtherwise() {
    assertThatThrownBy(() -> Bundler.bundle(DOCUMENT))
        .isInstanceOf(DocumentException.class)
        .hasMessageContaining("WH020 error " + ROOT + "/parcels/webhooks/parcelSent.yaml:13 ")
        .hasMessageContaining(
            "'../../examples/parcelSent/minimal.json' leads out of the document's");
  }

  @Test
  void doesNotFollowALinkOutOfTheFolder() throws IOException {
    Path secret = Files.writeString(folder.resolve("secret.yaml"), "post: {}\n");
    Path inside = Files.createDirectories(folder.resolve("contract/webhooks"));
    Files.createSymbolicLink(inside.resolve("parcelSent.yaml"), secret);
    Path document =
        Files.writeString(
            folder.resolve("contract/openapi.yaml"),
            """
            openapi: 3.1.0
            info:
              title: Parcels
              version: '1'
            webhooks:
              $ref: webhooks/
            """);
    assertThatThrownBy(() -> Bundler.bundle(document))
        .isInstanceOf(DocumentException.class)
        .hasMessageContaining("a link that leads out of it: parcelSent.yaml");
  }
}
