package dev.queuewebhooks.runtime.receiver;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The README names a test for each line of the checklist. */
class ReadmeTest {
  private static final Pattern CITED = Pattern.compile("`(\\w+Test)\\.(\\w+)`");

  @Test
  void everyTestThatItNamesIsThere() throws IOException {
    String sources = sources();
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
              String file = between(sources, "class " + parts[1] + ' ', "\n}\n");
              assertThat(file).contains("void " + parts[2] + '(');
            });
  }

  private static String between(String text, String start, String end) {
    int from = text.indexOf(start);
    return from < 0 ? "" : text.substring(from, text.indexOf(end, from));
  }

  private static String sources() throws IOException {
    StringBuilder sources = new StringBuilder();
    try (Stream<Path> files = Files.walk(Path.of(".."))) {
      for (Path file : files.filter(path -> path.toString().endsWith("Test.java")).toList()) {
        sources.append(Files.readString(file));
      }
    }
    return sources.toString();
  }
}
