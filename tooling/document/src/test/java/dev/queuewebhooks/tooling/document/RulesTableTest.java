package dev.queuewebhooks.tooling.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.queuewebhooks.tooling.document.lint.Linter;
import dev.queuewebhooks.tooling.document.lint.RuleDescription;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Keeps {@code RULES.md} in step with the rules and their fixtures. To write it anew, add {@code
 * -Drules.refresh=true}.
 */
class RulesTableTest {

  private static final Path TABLE = Path.of("RULES.md");
  private static final Path FIXTURES = Path.of("src/test/resources/lint");

  private static final String INTRODUCTION =
      """
      # Rules for webhooks documents

      A finding looks like this, on one line:

          WH041 warning openapi/webhooks/ping.yaml:1 /webhooks/ping/get: 'ping' is sent with GET. Send it with POST.

      That is the rule, how serious it is, the author's file and line, the place in the document as a
      JSON pointer, what is wrong, and what to do. An **error** keeps code from being generated or is a
      contradiction; a **warning** is advice. Only what webhooks consist of is looked at: paths beside
      them are not.

      ## Settings

      A YAML file can switch a rule off, make it a warning or an error, or excuse single places:

      ```yaml
      rules:
        WH101: off
        WH053: error
      except:
        - rule: WH041
          pointer: /webhooks/ping
          reason: Sent with GET since 2019, and nobody can change that any more.
      ```

      An excuse holds at its pointer and below. Rules of reading cannot be switched off: a document
      that does not keep them cannot be used at all.
      """;

  @Test
  void isWhatTheRulesSay() throws IOException {
    String table = INTRODUCTION + reading() + advice() + details();
    if (Boolean.getBoolean("rules.refresh")) {
      Files.writeString(TABLE, table);
    }
    assertThat(Files.readString(TABLE).equals(table))
        .as("RULES.md is up to date; if not, run this test with -Drules.refresh=true")
        .isTrue();
  }

  @Test
  void noTwoRulesShareAnId() {
    List<String> ids = new ArrayList<>();
    Stream.of(Rule.values()).map(Rule::id).filter(id -> !isLint(id)).forEach(ids::add);
    Linter.rules().stream().map(RuleDescription::id).forEach(ids::add);
    assertThat(ids).doesNotHaveDuplicates().allMatch(id -> id.matches("WH\\d{3}"));
  }

  private static boolean isLint(String id) {
    return Linter.rules().stream().anyMatch(rule -> rule.id().equals(id));
  }

  private static String reading() {
    return Stream.of(Rule.values())
        .filter(rule -> !isLint(rule.id()))
        .map(rule -> row(rule.id(), "error", rule.title(), rule.why()))
        .collect(
            Collectors.joining(
                "",
                "\n## Rules of reading\n\n| id | severity | rule | why |\n|---|---|---|---|\n",
                ""));
  }

  private static String advice() {
    return Linter.rules().stream()
        .map(rule -> row(link(rule), rule.severity().toString(), rule.title(), rule.why()))
        .collect(
            Collectors.joining(
                "",
                "\n## Rules of the linter\n\n| id | severity | rule | why |\n|---|---|---|---|\n",
                ""));
  }

  private static String link(RuleDescription rule) {
    boolean detailed = Files.isDirectory(FIXTURES.resolve(rule.id()));
    return detailed ? "[" + rule.id() + "](#" + rule.id().toLowerCase() + ")" : rule.id();
  }

  private static String row(String... cells) {
    return "| " + String.join(" | ", cells).replace("\n", " ") + " |\n";
  }

  private static String details() throws IOException {
    StringBuilder all = new StringBuilder();
    for (RuleDescription rule : Linter.rules()) {
      Path folder = FIXTURES.resolve(rule.id());
      if (Files.isDirectory(folder)) {
        String finding = finding(rule.id(), folder.resolve("bad.yaml"));
        all.append("\n### ").append(rule.id()).append("\n\n").append(rule.title()).append(".\n");
        all.append("\nBad:\n\n").append(snippet(folder.resolve("bad.yaml")));
        all.append("\n> ").append(finding).append('\n');
        all.append("\nGood:\n\n").append(snippet(folder.resolve("good.yaml")));
      }
    }
    return all.toString();
  }

  private static String finding(String rule, Path document) {
    return Linter.standard().lint(Bundler.bundle(document).document()).stream()
        .filter(finding -> finding.rule().equals(rule))
        .map(Finding::toString)
        .map(text -> text.substring(text.indexOf(": ") + 2))
        .findFirst()
        .orElseThrow();
  }

  /** What stands between the comments {@code # snippet} and {@code # end}. */
  private static String snippet(Path file) throws IOException {
    List<String> lines = Files.readAllLines(file);
    List<String> stripped = lines.stream().map(String::strip).toList();
    String inner =
        String.join(
            "\n", lines.subList(stripped.indexOf("# snippet") + 1, stripped.indexOf("# end")));
    return "```yaml\n" + inner.stripIndent() + "\n```\n";
  }
}
