package dev.queuewebhooks.runtime.receiver;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The READMEs of receiver and sender name a test for each line of the security checklist. */
class ReadmeTest {
  private static final Pattern CITED = Pattern.compile("`(\\w+Test)\\.(\\w+)`");

  @ParameterizedTest
  @ValueSource(strings = {"receiver", "sender"})
  void everyTestThatItNamesIsThere(String module) throws IOException {
    Path readme = Path.of("..", module, "README.md");
    List<MatchResult> cited = CITED.matcher(Files.readString(readme)).results().toList();

    assertThat(cited).hasSizeGreaterThan(30);
    for (MatchResult test : cited) {
      assertThat(sourcesOf(test.group(1)))
          .as(test.group())
          .anyMatch(source -> source.contains("void " + test.group(2) + '('));
    }
  }

  /** In any module of the runtime. */
  private static List<String> sourcesOf(String testClass) throws IOException {
    List<String> sources = new ArrayList<>();
    try (Stream<Path> files = Files.walk(Path.of(".."))) {
      for (Path file : files.filter(path -> path.endsWith(testClass + ".java")).toList()) {
        sources.add(Files.readString(file));
      }
    }
    return sources;
  }
}
