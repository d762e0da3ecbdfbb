package dev.queuewebhooks.runtime.receiver;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The README names a test for each line of the checklist. */
class ReadmeTest {
  private static final Pattern CITED = Pattern.compile("`(\\w+Test)\\.(\\w+)`");

  @Test
  void everyTestThatItNamesIsThere() throws IOException {
    List<String> sources = sources();
    List<String> cited =
        CITED
            .matcher(Files.readString(Path.of("README.md")))
            .results()
            .map(test -> "class " + test.group(1) + ' ' + test.group(2))
            .toList();

    assertThat(cited)
        .hasSizeGreaterThan(30)
        .allSatisfy(
            test -> {
              String[] parts = test.split(" ");
              assertThat(sources)
                  .filteredOn(source -> source.contains("\nclass " + parts[1] + ' '))
                  .anySatisfy(source -> assertThat(source).contains("void " + parts[2] + '('));
            });
  }

  private static List<String> sources() throws IOException {
    List<String> sources = new ArrayList<>();
    try (Stream<Path> files = Files.walk(Path.of(".."))) {
      for (Path file : files.filter(path -> path.toString().endsWith("Test.java")).toList()) {
        sources.add(Files.readString(file));
      }
    }
    return sources;
  }
}
