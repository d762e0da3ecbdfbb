package dev.queuewebhooks.tooling.stub.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.http.Fault;
import dev.queuewebhooks.tooling.stub.StubReceiver;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Holds the README to what runs. */
class ReadmeTest {
  private static String readme() throws IOException {
    return Files.readString(Path.of("README.md"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"ParcelPublisherTest", "ParcelContractTest"})
  void showsTheTestsThatAreRun(String test) throws IOException {
    String folder = "src/test/java/dev/queuewebhooks/tooling/stub/quickstart/";
    String source = Files.readString(Path.of(folder + test + ".java"));

    assertThat(readme())
        .contains("```java\n" + source.substring(source.indexOf("class " + test)) + "```");
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
