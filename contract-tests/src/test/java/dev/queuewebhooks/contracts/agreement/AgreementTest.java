package dev.queuewebhooks.contracts.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.queuewebhooks.contracts.Contract;
import dev.queuewebhooks.contracts.Project;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

@TestInstance(Lifecycle.PER_CLASS)
class AgreementTest {
  private static final Path EXPLAINED =
      Project.root().resolve("contract-tests/src/test/resources/survivors.txt");

  private Agreement agreement;

  @BeforeAll
  void measure() throws IOException {
    agreement = Agreement.of(Contract.read());
    System.out.println(agreement);
    agreement.checked().survivors().forEach(survivor -> System.out.println("  " + survivor));
  }

  @Test
  void whatTheSenderSendsIsValidAndTheReceiverLosesNothingOfIt() {
    assertThat(agreement.losses()).isEmpty();
  }

  @Test
  void theReceiverRefusesAlmostEveryMutant() {
    assertThat(agreement.checked().value()).isGreaterThan(0.99);
  }

  @Test
  void theReceiverTakesNoMutantButTheExplainedOnes() throws IOException {
    List<String> explained =
        Files.readAllLines(EXPLAINED).stream()
            .filter(line -> !line.isBlank() && !line.startsWith("#"))
            .toList();

    assertThat(agreement.checked().survivors()).containsExactlyInAnyOrderElementsOf(explained);
  }

  @Test
  void theSchemaCheckIsWhatRefusesTheRest() {
    assertThat(agreement.unchecked().survivors())
        .containsAll(agreement.checked().survivors())
        .hasSizeGreaterThan(agreement.checked().survivors().size());
  }
}
