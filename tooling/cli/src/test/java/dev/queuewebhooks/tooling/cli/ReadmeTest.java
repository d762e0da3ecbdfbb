package dev.queuewebhooks.tooling.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.OptionSpec;

/** Holds the command to its README. */
class ReadmeTest {

  private static final Pattern CONSOLE = Pattern.compile("(?ms)^```console\\n(.*?)^```$");
  private static final Pattern EXAMPLE =
      Pattern.compile("(?s)webhooks (?<arguments>[^\\n<]+)(?:< (?<input>[^\\n]+))?\\n(?<shown>.*)");

  private static final Pattern ARGUMENT = Pattern.compile("'([^']*)'|(\\S+)");

  private static String readme() throws IOException {
    return Files.readString(Path.of("README.md")).replace("\r\n", "\n");
  }

  /** What follows each prompt: a command, and what it prints. */
  private static List<String> prompts() throws IOException {
    List<String> prompts = new ArrayList<>();
    Matcher console = CONSOLE.matcher(readme());
    while (console.find()) {
      Arrays.stream(console.group(1).split("(?m)^\\$ "))
          .filter(text -> !text.isEmpty())
          .map(text -> text.replaceAll("\\\\\n *", ""))
          .forEach(prompts::add);
    }
    return prompts;
  }

  /** As a shell would take them apart. */
  private static String[] arguments(String command) {
    return ARGUMENT
        .matcher(command)
        .results()
        .map(word -> word.group(1) == null ? word.group(2) : word.group(1))
        .toArray(String[]::new);
  }

  @Test
  void showsWhatEachCommandPrints() throws IOException {
    int shownStatus = 0;
    int status = 0;
    String command = "";
    for (String prompt : prompts()) {
      if (prompt.startsWith("echo $?")) {
        shownStatus = Integer.parseInt(prompt.substring("echo $?".length()).strip());
        continue;
      }
      assertThat(status).as("exit status of %s", command).isEqualTo(shownStatus);
      Matcher example = EXAMPLE.matcher(prompt);
      assertThat(example.matches()).as(prompt).isTrue();
      command = example.group("arguments");
      String input = example.group("input");
      Terminal terminal = new Terminal();
      status =
          terminal.runWith(
              input == null ? "" : Files.readString(Path.of(input)), arguments(command));
      shownStatus = 0;
      assertThat(terminal.out() + terminal.err()).as(command).isEqualTo(example.group("shown"));
    }
    assertThat(command).as("the last command").isNotEmpty();
    assertThat(status).as("exit status of %s", command).isEqualTo(shownStatus);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "lint",
        "bundle",
        "validate",
        "generate",
        "prove",
        "demo",
        "sign",
        "verify",
        "keys",
        "receive",
        "send",
        "rehearse"
      })
  void namesAllOptions(String command) throws IOException {
    Streams none = new Terminal().streams("");
    String readme = readme();
    for (OptionSpec option :
        Webhooks.commandLine(none, Ansi.OFF)
            .getSubcommands()
            .get(command)
            .getCommandSpec()
            .options()) {
      assertThat(readme).contains("`" + option.shortestName()).contains(option.longestName());
    }
  }
}
