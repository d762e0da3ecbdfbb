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
    refuses(
        "request: [\n",
        "Contract broken.yml cannot be read: "
            + "while parsing a flow node in 'reader', line 2, column 1");
  }

  @Test
  void refusesAContractWithAMisspeltKey() throws IOException {
    refuses(
        "request:\n  methd: POST\n",
        "Contract broken.yml cannot be read: Unrecognized property \"methd\" (class "
            + "org.springframework.cloud.contract.verifier.converter.YamlContract$Request), "
            + "not marked as ignorable (11 known properties: \"body\", \"bodyFromFile\", "
            + "\"bodyFromFileAsBytes\", \"cookies\", \"headers\", \"matchers\", \"method\", "
            + "\"multipart\", \"queryParameters\", \"url\", \"urlPath\")");
  }

  @Test
  void refusesAFileWithTwoContracts() throws IOException {
    String contract = "request: {method: POST, url: /}\nresponse: {status: 204}\n";
    refuses(contract + "---\n" + contract, "Contract broken.yml holds 2 contracts: one is wanted");
  }

  private void refuses(String contract, String message) throws IOException {
    Path file = Files.writeString(folder.resolve("broken.yml"), contract);

    assertThatExceptionOfType(BuildFailure.class)
        .isThrownBy(() -> new SpringCloudContract(folder).requireReadable(file))
        .withMessage("%s", message);
  }
}
