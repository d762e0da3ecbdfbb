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
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The step of the build that writes contracts and makes tests and stubs of them. */
public final class GenerateContractTests {
  private GenerateContractTests() {}

  /**
   * Runs the step.
   *
   * @param arguments the folder of the contracts that people wrote, which may be absent; the
   *     folders to write all contracts, what is in the jar with the stubs, and the sources and
   *     resources of tests to; then the suites
   * @throws BuildFailure when a contract cannot be read or has no test
   */
  public static void main(String[] arguments) throws IOException {
    List<Path> folders = Stream.of(arguments).limit(5).map(Path::of).toList();
    List<ContractSuite> suites = ContractSuite.parse(Stream.of(arguments).skip(5));
    for (Path output : folders.subList(1, 5)) {
      delete(output);
      Files.createDirectories(output);
    }
    WebhookDocument document = Contract.read();
    ContractFiles all = contracts(folders.get(1), document, contract -> true, folders.get(0));
    SubscriberContracts.in(all.folder());
    generateTests(all, suites, folders.get(3), folders.get(4));
    generateStubs(document, folders.get(0), folders.get(2));
  }

  /**
   * Writes what is in the jar with the stubs: always the same of the same document.
   *
   * @param handwritten the folder of the contracts that people wrote, which may be absent
   * @param stubs the folder to write to
   */
  static void generateStubs(WebhookDocument document, Path handwritten, Path stubs)
      throws IOException {
    ContractFiles contracts =
        contracts(stubs.resolve("contracts"), document, ReceiverContract::makesStub, handwritten);
    Path mappings = stubs.resolve("mappings");
    new SpringCloudContract(contracts.folder()).generateStubs(mappings);
    new StubMappings(contracts.folder(), mappings).mend();
    new EventStubs(document).write(mappings);
  }

  private static ContractFiles contracts(
      Path folder, WebhookDocument document, Predicate<ReceiverContract> which, Path handwritten)
      throws IOException {
    ContractFiles files = new ContractFiles(folder);
    ContractYaml yaml = new ContractYaml(new SignatureHeaderRules(document));
    for (ReceiverContract contract : ReceiverContracts.of(document)) {
      if (which.test(contract)) {
        files.add(contract, yaml);
      }
    }
    files.addAll(handwritten);
    return files;
  }

  private static void generateTests(
      ContractFiles all, List<ContractSuite> suites, Path sources, Path resources)
      throws IOException {
    SpringCloudContract engine = new SpringCloudContract(all.folder());
    for (Path contract : all.contracts()) {
      engine.requireReadable(contract);
    }
    for (ContractSuite suite : suites) {
      ContractFiles contracts = suite.contracts(all);
      new SpringCloudContract(contracts.folder()).generateTests(sources, resources, suite);
      requireOneEach(contracts, suite.packageFolder(resources));
    }
    TestComparison.between("contracts of suites", TestNames.expected(all, suites))
        .and("generated tests", TestNames.generated(sources));
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
