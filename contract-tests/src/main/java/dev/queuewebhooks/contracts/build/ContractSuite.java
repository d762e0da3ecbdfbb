package dev.queuewebhooks.contracts.build;

import dev.queuewebhooks.contracts.BuildFailure;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Tests that are generated from contracts: the same contracts may be in several suites.
 *
 * @param folder those below this folder of all contracts
 * @param basePackage the package of the tests, to which the folders below that one are added
 * @param baseClass what the tests extend
 */
record ContractSuite(String folder, String basePackage, String baseClass) {

  /**
   * Reads suites from the arguments of a step of the build.
   *
   * @param arguments each {@code folder:package:baseClass}
   * @throws BuildFailure when there is none, or one is something else
   */
  static List<ContractSuite> parse(Stream<String> arguments) {
    List<ContractSuite> suites = arguments.map(ContractSuite::parse).toList();
    if (suites.isEmpty()) {
      throw new BuildFailure("There are no suites: name at least one as folder:package:baseClass");
    }
    return suites;
  }

  private static ContractSuite parse(String argument) {
    String[] parts = argument.strip().split(":");
    if (parts.length != 3) {
      throw new BuildFailure(
          "Suite " + argument + " has to be written as folder:package:baseClass");
    }
    return new ContractSuite(parts[0], parts[1], parts[2]);
  }

  /** The contracts of this suite. */
  ContractFiles contracts(ContractFiles all) {
    return new ContractFiles(all.folder().resolve(folder));
  }

  /** Whether a test, {@code class#method}, is of this suite. */
  boolean has(String test) {
    return test.startsWith(basePackage + ".");
  }

  /** The folder of the package of the tests. */
  Path packageFolder(Path sources) {
    return sources.resolve(basePackage.replace('.', '/'));
  }
}
