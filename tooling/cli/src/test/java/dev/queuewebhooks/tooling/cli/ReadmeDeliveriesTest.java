package dev.queuewebhooks.tooling.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.queuewebhooks.tooling.document.Bundler;
import dev.queuewebhooks.tooling.document.WebhookDocument;
import dev.queuewebhooks.tooling.stub.DeliveryCheck;
import dev.queuewebhooks.tooling.stub.StubReceiver;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Lets the sender of the README send to its receiver, and compares what both print. */
class ReadmeDeliveriesTest {
  private static final Pattern PROMPT =
      Pattern.compile("webhooks (?<arguments>[^\\n]+)\\n(?<shown>(?s).*)");

  /** What follows each prompt in the example below a heading. */
  private static List<Matcher> prompts(String heading) throws IOException {
    String readme = Files.readString(Path.of("README.md")).replace("\r\n", "\n");
    String below = readme.substring(readme.indexOf("\n## " + heading + "\n"));
    int start = below.indexOf("```text\n$ ") + "```text\n$ ".length();
    return Arrays.stream(below.substring(start, below.indexOf("```", start)).split("(?m)^\\$ "))
        .map(PROMPT::matcher)
        .peek(prompt -> assertThat(prompt.matches()).isTrue())
        .toList();
  }

  private static String timeless(String text) {
    return text.replaceAll("\\d\\d:\\d\\d:\\d\\d", "TIME")
        .replaceAll("\\d+ ms", "N ms")
        .replaceAll("127\\.0\\.0\\.1:\\d+", "HERE");
  }

  @Test
  void showsWhatBothPrint() throws Exception {
    Matcher receive = prompts("Receive").get(0);
    String options = receive.group("arguments").replace("receive ", "").replace("--port 8080 ", "");
    Receiving receiver = new Receiving((options + " --count 2").split(" "));

    for (Matcher send : prompts("Send")) {
      String here = receiver.uri().toString();
      CommandRun run =
          CommandRun.of(send.group("arguments").replace("http://127.0.0.1:8080/", here).split(" "));
      assertThat(timeless(run.out() + run.err())).isEqualTo(timeless(send.group("shown")));
    }
    receiver.end();
    assertThat(timeless(receiver.listening() + "\n" + receiver.out()))
        .isEqualTo(timeless(receive.group("shown")));
  }

  /** Of many lines it shows some, with dots for the others. */
  @Test
  void showsSomeOfWhatARehearsalPrints() throws Exception {
    Matcher rehearse = prompts("Rehearse").get(0);
    WebhookDocument document = Bundler.bundle(Path.of("examples/parcels/openapi.yaml")).document();
    try (StubReceiver receiver = StubReceiver.start(DeliveryCheck.of(document))) {
      String here = receiver.uri().toString();
      CommandRun run =
          CommandRun.of(
              rehearse.group("arguments").replace("http://127.0.0.1:8080/", here).split(" "));

      assertThat(run.out().lines())
          .containsSubsequence(
              rehearse.group("shown").lines().filter(line -> !line.equals("...")).toList());
    }
  }
}
