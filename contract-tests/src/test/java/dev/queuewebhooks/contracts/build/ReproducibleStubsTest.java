package dev.queuewebhooks.contracts.build;

import static org.assertj.core.api.Assertions.assertThat;

import dev.queuewebhooks.contracts.Contract;
import dev.queuewebhooks.contracts.Project;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two builds of one document must not differ in a byte. The other half is the order in the jar. */
class ReproducibleStubsTest {
  private static final Path MODULE = Project.root().resolve("contract-tests");

  @TempDir private Path again;

  @Test
  void areTheSameWhenTheyAreGeneratedAgain() throws IOException {
    Path built = MODULE.resolve("target/stubs/META-INF/dev.queuewebhooks");

    GenerateContractTests.generateStubs(Contract.read(), MODULE.resolve("src/contracts"), again);

    SortedMap<String, String> files = contents(again);
    assertThat(files).hasSizeGreaterThan(100).isEqualTo(contents(onlyVersion(built)));
  }

  private static Path onlyVersion(Path group) throws IOException {
    try (var versions = Files.walk(group, 2)) {
      return versions
          .filter(path -> path.getNameCount() == group.getNameCount() + 2)
          .findFirst()
          .orElseThrow();
    }
  }

  private static SortedMap<String, String> contents(Path folder) throws IOException {
    SortedMap<String, String> contents = new TreeMap<>();
    for (Path file : ContractFiles.filesBelow(folder)) {
      contents.put(folder.relativize(file).toString(), Files.readString(file));
    }
    return contents;
  }
}
