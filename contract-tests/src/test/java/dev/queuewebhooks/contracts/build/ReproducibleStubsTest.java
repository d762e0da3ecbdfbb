package dev.queuewebhooks.contracts.build;

import static org.assertj.core.api.Assertions.assertThat;

import dev.queuewebhooks.contracts.Contract;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two builds of one document must not differ in a byte; the test of the stub runner has the jar.
 */
class ReproducibleStubsTest {
  @TempDir private Path again;

  @Test
  void areTheSameWhenTheyAreGeneratedAgain() throws IOException {
    StubFolder.write(Contract.read(), again);

    assertThat(contents(again)).hasSizeGreaterThan(100).isEqualTo(contents(StubFolder.built()));
  }

  private static SortedMap<String, String> contents(Path folder) throws IOException {
    SortedMap<String, String> contents = new TreeMap<>();
    for (Path file : ContractFiles.filesBelow(folder)) {
      contents.put(folder.relativize(file).toString(), Files.readString(file));
    }
    return contents;
  }
}
