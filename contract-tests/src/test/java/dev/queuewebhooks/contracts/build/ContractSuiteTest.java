package dev.queuewebhooks.contracts.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.queuewebhooks.contracts.BuildFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContractSuiteTest {
  private static final List<ContractSuite> SUITES =
      ContractSuite.parse(Stream.of("receiver:a.one:a.OneBase", "receiver:a.two:a.TwoBase"));

  @TempDir private Path folder;

  @Test
  void oneContractIsATestInEachSuite() throws IOException {
    contract("receiver/parcelSent/accepts_full.yml");

    assertThat(TestNames.expected(new ContractFiles(folder), SUITES))
        .containsExactly(
            "a.one.ParcelSentTest#validate_accepts_full",
            "a.two.ParcelSentTest#validate_accepts_full");
  }

  @Test
  void aContractThatIsInNoneFailsTheBuild() throws IOException {
    contract("other/parcelSent/accepts_full.yml");

    assertThatExceptionOfType(BuildFailure.class)
        .isThrownBy(() -> TestNames.expected(new ContractFiles(folder), SUITES))
        .withMessage("Contract %s is in no suite", Path.of("other/parcelSent/accepts_full.yml"));
  }

  @Test
  void refusesWhatIsNoSuite() {
    assertThatExceptionOfType(BuildFailure.class)
        .isThrownBy(() -> ContractSuite.parse(Stream.of("receiver:a.one")))
        .withMessage("Suite receiver:a.one has to be written as folder:package:baseClass");
    assertThatExceptionOfType(BuildFailure.class)
        .isThrownBy(() -> ContractSuite.parse(Stream.of()))
        .withMessage("There are no suites: name at least one as folder:package:baseClass");
  }

  private void contract(String name) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, "");
  }
}
