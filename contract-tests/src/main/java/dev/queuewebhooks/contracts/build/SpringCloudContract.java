package dev.queuewebhooks.contracts.build;

import dev.queuewebhooks.contracts.BuildFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.cloud.contract.spec.Contract;
import org.springframework.cloud.contract.verifier.TestGenerator;
import org.springframework.cloud.contract.verifier.config.ContractVerifierConfigProperties;
import org.springframework.cloud.contract.verifier.config.TestFramework;
import org.springframework.cloud.contract.verifier.config.TestMode;
import org.springframework.cloud.contract.verifier.converter.RecursiveFilesConverter;
import org.springframework.cloud.contract.verifier.converter.YamlContract;
import org.springframework.cloud.contract.verifier.converter.YamlContractConverter;
import org.springframework.cloud.contract.verifier.messaging.internal.ContractVerifierMessage;
import org.springframework.cloud.contract.verifier.messaging.internal.ContractVerifierMessaging;
import org.springframework.cloud.contract.verifier.messaging.internal.ContractVerifierObjectMapper;
import org.springframework.cloud.contract.verifier.messaging.noop.NoOpStubMessages;

/**
 * The engine that makes tests and stubs of contracts: the only class that calls Spring Cloud
 * Contract. Its own Maven plugin needs a newer Maven than this build does.
 */
public final class SpringCloudContract {
  private final Path contracts;

  SpringCloudContract(Path contracts) {
    this.contracts = contracts;
  }

  /**
   * Makes sure that a file is one contract. The engine itself skips what it cannot read.
   *
   * @throws BuildFailure when it is not
   */
  void requireReadable(Path file) {
    Path name = contracts.relativize(file);
    Collection<Contract> found;
    try {
      found = YamlContractConverter.INSTANCE.convertFrom(file.toFile());
    } catch (RuntimeException e) {
      throw new BuildFailure("Contract " + name + " cannot be read: " + rootOf(e));
    }
    if (found.size() != 1) {
      throw new BuildFailure(
          "Contract " + name + " holds " + found.size() + " contracts: one is wanted");
    }
  }

  private static String rootOf(Throwable failure) {
    Throwable cause = failure;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    // What is wrong, and where, if it is known. After that, parts of the file follow.
    return String.valueOf(cause.getMessage())
        .lines()
        .limit(2)
        .map(String::strip)
        .collect(Collectors.joining(" "))
        .replaceAll("( at \\[No location information].*|:)$", "");
  }

  /**
   * Generates a JUnit class for each folder with contracts.
   *
   * @param suite says which package the folders are added to, and what the classes extend
   */
  void generateTests(Path sources, Path resources, ContractSuite suite) throws IOException {
    ContractVerifierConfigProperties settings = new ContractVerifierConfigProperties();
    settings.setContractsDslDir(contracts.toFile());
    settings.setGeneratedTestSourcesDir(sources.toFile());
    settings.setGeneratedTestResourcesDir(resources.toFile());
    settings.setTestFramework(TestFramework.JUNIT5);
    settings.setTestMode(TestMode.EXPLICIT);
    settings.setBasePackageForTests(suite.basePackage());
    settings.setBaseClassMappings(Map.of(".*", suite.baseClass()));
    new TestGenerator(settings).generate();
    allowNeedlessCasts(sources);
  }

  /** Matchers by type are written with a cast that the compiler of this build warns of. */
  private static void allowNeedlessCasts(Path sources) throws IOException {
    for (Path file : ContractFiles.filesBelow(sources)) {
      String source = Files.readString(file);
      Files.writeString(
          file,
          source.replace(
              "@SuppressWarnings(\"rawtypes\")", "@SuppressWarnings({\"rawtypes\", \"cast\"})"));
    }
  }

  /** Generates a WireMock mapping for each contract, in the same folders as the contracts. */
  void generateStubs(Path mappings) {
    String all = new ContractVerifierConfigProperties().getIncludedContracts();
    new RecursiveFilesConverter(mappings.toFile(), contracts.toFile(), List.of(), all, false)
        .processFiles();
  }

  /**
   * What has to be in the fields of a generated test of messages, where a Spring application would
   * put it.
   *
   * @param received the body of the message that came last
   */
  public static List<Object> collaborators(Supplier<String> received) {
    ContractVerifierMessaging<String> messaging =
        new ContractVerifierMessaging<>(new NoOpStubMessages<>(), new NoOpStubMessages<>()) {
          @Override
          public ContractVerifierMessage receive(String destination, YamlContract contract) {
            return new ContractVerifierMessage(received.get(), Map.of());
          }
        };
    return List.of(messaging, new ContractVerifierObjectMapper());
  }
}
