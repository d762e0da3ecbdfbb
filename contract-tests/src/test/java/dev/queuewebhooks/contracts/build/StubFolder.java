package dev.queuewebhooks.contracts.build;

import dev.queuewebhooks.contracts.Project;
import dev.queuewebhooks.tooling.document.WebhookDocument;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Where the build takes contracts from and writes stubs to. */
final class StubFolder {
  private static final Path MODULE = Project.root().resolve("contract-tests");
  private static final Path HANDWRITTEN = MODULE.resolve("src/contracts");

  private StubFolder() {}

  /** What this build has made: the only version in the folder. */
  static Path built() throws IOException {
    Path artifacts = MODULE.resolve("target/stubs/META-INF/dev.queuewebhooks");
    try (Stream<Path> folders = Files.walk(artifacts, 2)) {
      return folders
          .filter(folder -> artifacts.relativize(folder).getNameCount() == 2)
          .findFirst()
          .orElseThrow();
    }
  }

  /** Makes them again. */
  static void write(WebhookDocument document, Path stubs) throws IOException {
    GenerateContractTests.generateStubs(document, HANDWRITTEN, stubs);
  }
}
