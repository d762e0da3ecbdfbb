package dev.queuewebhooks.tooling.stub.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.http.Fault;
import dev.queuewebhooks.tooling.stub.StubReceiver;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Holds the README to what runs. */
class ReadmeTest {
  private static String readme() throws IOException {
    return Files.readString(Path.of("README.md"));
  }

  @Test
  void showsTheTestThatIsRun() throws IOException {
    String source =
        Files.readString(
            Path.of(
                "src/test/java/dev/queuewebhooks/tooling/stub/quickstart/ParcelPublisherTest.java"));

    assertThat(readme())
        .contains(
            "```java\n" + source.substring(source.indexOf("class ParcelPublisherTest")) + "```");
  }

  @Test
  void namesAllBehaviours() throws IOException {
    for (String path : StubReceiver.behaviours().keySet()) {
      assertThat(readme()).contains("`" + path + "`");
    }
    for (Fault fault : Fault.values()) {
      assertThat(readme()).contains(fault.name());
    }
  }
}
