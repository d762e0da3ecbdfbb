package dev.queuewebhooks.contracts.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.queuewebhooks.contracts.Contract;
import dev.queuewebhooks.contracts.Project;
import dev.queuewebhooks.tooling.document.Webhook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What works for any document must not mention what this one is about. */
class GeneralityTest {
  private static final String OUR_NAME = "dev[./]queuewebhooks";
  private static final Pattern OUR_WORDS =
      Pattern.compile("\\b(queue|position)s?\\b", Pattern.CASE_INSENSITIVE);
  private static final Pattern OUR_EVENTS =
      Pattern.compile(
          Contract.read().webhooks().stream()
              .map(Webhook::name)
              .map(
                  name ->
                      "\\b"
                          + Pattern.quote(name)
                          + "\\b|"
                          + Pattern.quote(capitalised(name))
                          + "(?![a-z])")
              .collect(Collectors.joining("|")));

  @Test
  void toolingAndRuntimeMentionNothingOfOurs() throws IOException {
    assertThat(lines(sources(), OUR_EVENTS)).as("lines that mention an event").isEmpty();
    assertThat(lines(sources(), OUR_WORDS)).as("lines that mention our subject").isEmpty();
  }

  @Test
  void theProofsThemselvesMentionNoEvent() throws IOException {
    List<Path> proofs = filesBelow(Project.root().resolve("contract-tests/src/main"));

    assertThat(proofs).isNotEmpty();
    assertThat(lines(proofs, OUR_EVENTS)).as("lines that mention an event").isEmpty();
  }

  private static List<String> lines(List<Path> files, Pattern pattern) throws IOException {
    List<String> found = new ArrayList<>();
    for (Path file : files) {
      List<String> lines = Files.readAllLines(file);
      for (int i = 0; i < lines.size(); i++) {
        if (pattern.matcher(lines.get(i).replaceAll(OUR_NAME, "")).find()) {
          found.add(Project.root().relativize(file) + ":" + (i + 1) + " " + lines.get(i).strip());
        }
      }
    }
    return found;
  }

  private static String capitalised(String name) {
    return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
  }

  private static List<Path> sources() throws IOException {
    List<Path> files = new ArrayList<>();
    for (String area : List.of("tooling", "runtime")) {
      try (Stream<Path> modules = Files.list(Project.root().resolve(area))) {
        for (Path module : modules.sorted().toList()) {
          files.addAll(filesBelow(module.resolve("src/main")));
        }
      }
    }
    assertThat(files).isNotEmpty();
    return files;
  }

  private static List<Path> filesBelow(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }
}
