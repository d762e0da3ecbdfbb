package dev.queuewebhooks.contracts.build;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.queuewebhooks.contracts.BuildFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpringCloudContractTest {
  @TempDir private Path folder;

  @Test
  void refusesAContractThatIsNotYaml() throws IOException {
    refuses("request: [\n", "cannot be read");
  }

  @Test
  void refusesAContractWithAMisspeltKey() throws IOException {
    refuses("request:\n  methd: POST\n", "cannot be read");
  }

  @Test
  void refusesAFileWithTwoContracts() throws IOException {
    String contract = "request: {method: POST, url: /}\nresponse: {status: 204}\n";
    refuses(contract + "---\n" + contract, "holds 2 contracts");
  }

  private void refuses(String contract, String reason) throws IOException {
    Path file = Files.writeString(folder.resolve("broken.yml"), contract);

    assertThatExceptionOfType(BuildFailure.class)
        .isThrownBy(() -> new SpringCloudContract(folder).requireReadable(file))
        .withMessageStartingWith("Contract broken.yml ")
        .withMessageContaining(reason);
  }
}
