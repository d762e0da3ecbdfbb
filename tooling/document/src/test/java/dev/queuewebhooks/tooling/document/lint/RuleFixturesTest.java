package dev.queuewebhooks.tooling.document.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.queuewebhooks.tooling.document.Bundler;
import dev.queuewebhooks.tooling.document.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each rule has a folder below {@code lint} with a document that does not keep it, what has to be
 * said of that one, and a document that keeps it. To write all expected texts anew, add {@code
 * -Drules.refresh=true}, then read the difference.
 */
class RuleFixturesTest {

  static final Path FOLDER = Path.of("src/test/resources/lint");

  static List<String> rules() {
    return Rules.ALL.stream().map(rule -> rule.about().id()).toList();
  }

  @ParameterizedTest
  @MethodSource("rules")
  void saysExactlyWhatIsWrongWithABadDocument(String rule) throws IOException {
    Path folder = FOLDER.resolve(rule);
    Path expected = folder.resolve("expected.txt");
    String found = findings(rule, folder.resolve("bad.yaml"));
    if (Boolean.getBoolean("rules.refresh")) {
      Files.writeString(expected, found);
    }
    assertThat(found).isNotEmpty().isEqualTo(Files.readString(expected));
  }

  @ParameterizedTest
  @MethodSource("rules")
  void findsNothingInAGoodDocument(String rule) {
    assertThat(findings(rule, FOLDER.resolve(rule).resolve("good.yaml"))).isEmpty();
  }

  @Test
  void everyRuleHasAFolderAndEveryFolderARule() throws IOException {
    try (Stream<Path> folders = Files.list(FOLDER).filter(Files::isDirectory)) {
      assertThat(folders.map(folder -> folder.getFileName().toString()))
          .containsExactlyInAnyOrderElementsOf(rules());
    }
  }

  private static String findings(String rule, Path document) {
    String folder = document.getParent() + "/";
    return Linter.standard().lint(Bundler.bundle(document).document()).stream()
        .filter(finding -> finding.rule().equals(rule))
        .map(Finding::toString)
        .map(text -> text.replace(folder, "") + "\n")
        .collect(Collectors.joining());
  }
}
