package dev.queuewebhooks.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.queuewebhooks.contracts.subscribers.SubscriberContract;
import dev.queuewebhooks.contracts.subscribers.SubscriberContracts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Holds the README to what runs; the tests of planted faults hold it to what they find. */
public class ReadmeTest {
  private static final Path MODULE = Project.root().resolve("contract-tests");

  /** The README of this module. */
  public static String readme() throws IOException {
    return Files.readString(MODULE.resolve("README.md"));
  }

  @Test
  void showsAContractAsItIs() throws IOException {
    Path contract =
        MODULE.resolve("src/contracts/subscribers/wall-display/positionCalled_to_a_station.yml");

    assertThat(readme()).contains("```yaml\n" + Files.readString(contract) + "```");
  }

  @Test
  void namesEverySubscriber() throws IOException {
    assertThat(SubscriberContracts.in(MODULE.resolve("src/contracts")))
        .extracting(SubscriberContract::subscriber)
        .isNotEmpty()
        .allSatisfy(name -> assertThat(readme()).contains("| `" + name + "` | "));
  }
}
