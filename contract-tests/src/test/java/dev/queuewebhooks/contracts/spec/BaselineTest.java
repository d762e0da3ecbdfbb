package dev.queuewebhooks.contracts.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.queuewebhooks.contracts.Contract;
import dev.queuewebhooks.contracts.Project;
import dev.queuewebhooks.tooling.document.PayloadValidator;
import dev.queuewebhooks.tooling.document.WebhookDocument;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The bundles of released versions are kept, to compare later ones with. */
class BaselineTest {

  private static final Path BASELINES = Project.root().resolve("spec/src/main/baselines");

  static List<Path> baselines() throws IOException {
    try (Stream<Path> folders = Files.list(BASELINES)) {
      return folders.sorted().toList();
    }
  }

  private static WebhookDocument read(Path baseline) {
    return WebhookDocument.read(baseline.resolve("openapi.yaml"));
  }

  @Test
  void theFirstReleaseIsThere() throws IOException {
    assertThat(baselines()).contains(BASELINES.resolve("0.1.0"));
  }

  @ParameterizedTest
  @MethodSource("baselines")
  void isInAFolderNamedAfterItsVersion(Path baseline) {
    assertThat(baseline).hasFileName(read(baseline).version());
  }

  @ParameterizedTest
  @MethodSource("baselines")
  void isNotNewerThanTheContract(Path baseline) {
    assertThat(Version.parse(read(baseline).version()))
        .isLessThanOrEqualTo(Version.parse(Contract.read().version()));
  }

  @ParameterizedTest
  @MethodSource("baselines")
  void canStillBeReadAndUsed(Path baseline) {
    assertThat(read(baseline).webhooks()).isNotEmpty();
    assertThatCode(() -> PayloadValidator.of(read(baseline))).doesNotThrowAnyException();
  }
}
