package dev.queuewebhooks.contracts.build;

import dev.queuewebhooks.contracts.BuildFailure;
import dev.queuewebhooks.contracts.Contract;
import dev.queuewebhooks.contracts.subscribers.SubscriberContracts;
import dev.queuewebhooks.tooling.document.WebhookDocument;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The step of the build that writes contracts and makes tests and stubs of them. */
public final class GenerateContractTests {
  private GenerateContractTests() {}

  /**
   * Runs the step.
   *
   * @param arguments the folder of the contracts that people wrote, which may be absent; the folder
   *     to write all contracts and stubs to; the folders to write the sources and resources of
   *     tests to; the package of the tests, and their base classes: for contracts of receivers, and
   *     of subscribers
   * @throws BuildFailure when a contract cannot be read or has no test
   */
  public static void main(String[] arguments) throws IOException {
    Path stubs = Path.of(arguments[1]);
    Path sources = Path.of(arguments[2]);
    Path resources = Path.of(arguments[3]);
    for (Path output : List.of(stubs, sources, resources)) {
      delete(output);
      Files.createDirectories(output);
    }
    ContractFiles files = new ContractFiles(stubs.resolve("contracts"));
    write(Contract.read(), files);
    files.addAll(Path.of(arguments[0]));
    SubscriberContracts.in(files.folder());
    SpringCloudContract engine = new SpringCloudContract(files.folder());
    for (Path contract : files.contracts()) {
      engine.requireReadable(contract);
    }
    engine.generateTests(
        sources,
        resources,
        arguments[4],
        Map.of("receiver", arguments[5], SubscriberContracts.FOLDER, arguments[6]));
    TestComparison.between("contracts", TestNames.expected(files, arguments[4]))
        .and("generated tests", TestNames.generated(sources));
    requireOneEach(files, resources);
    engine.generateStubs(stubs.resolve("mappings"));
    new StubMappings(files.folder(), stubs.resolve("mappings")).mend();
  }

  /** Or else a test would send the body of another one's contract. */
  private static void requireOneEach(ContractFiles files, Path resources) throws IOException {
    long bodies =
        files.contracts().stream().map(ContractFiles::bodyOf).filter(Optional::isPresent).count();
    long copies =
        ContractFiles.filesBelow(resources).stream()
            .filter(file -> !ContractFiles.isContract(file))
            .count();
    if (bodies > copies) {
      throw new BuildFailure(
          bodies
              + " contracts have a body in a file, but there are only "
              + copies
              + " copies for the tests: give the files different names");
    }
  }

  private static void write(WebhookDocument document, ContractFiles files) throws IOException {
    ContractYaml yaml = new ContractYaml(new SignatureHeaderRules(document));
    for (ReceiverContract contract : ReceiverContracts.of(document)) {
      files.add(contract, yaml);
    }
  }

  private static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }
}
