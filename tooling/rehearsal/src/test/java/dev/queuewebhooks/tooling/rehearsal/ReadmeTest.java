package dev.queuewebhooks.tooling.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Holds the README to what runs. */
class ReadmeTest {
  private static String readme() throws IOException {
    return Files.readString(Path.of("README.md")).replace("\r\n", "\n");
  }

  @Test
  void showsTheTestThatIsRun() throws IOException {
    String source =
        Files.readString(
            Path.of("src/test/java/dev/queuewebhooks/tooling/rehearsal/ParcelReceiverTest.java"));

    assertThat(readme())
        .contains(
            "```java\n" + source.substring(source.indexOf("class ParcelReceiverTest")) + "```");
  }

  @Test
  void namesEveryExpectation() throws IOException {
    String rows =
        Arrays.stream(Scenario.values())
            .map(Scenario::expectation)
            .map(
                one ->
                    "| `%s` | %s | %s | %s |\n"
                        .formatted(one.id(), one.level(), one.about(), one.expected()))
            .collect(Collectors.joining());

    assertThat(readme()).contains("| --- | --- | --- | --- |\n" + rows + "\n");
  }

  @Test
  void showsAFailureAsItIs() throws IOException {
    Outcome failure =
        new Outcome(Scenario.TAMPERED_BODY.expectation(), Verdict.FAILED, "200", Duration.ZERO);

    assertThat(readme().replace('\n', ' ')).contains("`" + failure + "`");
  }
}
