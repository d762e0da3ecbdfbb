package dev.queuewebhooks.contracts.build;

import dev.queuewebhooks.contracts.BuildFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The step of the build that makes sure that every contract was tested. */
public final class CheckContractTests {
  private CheckContractTests() {}

  /**
   * Runs the step.
   *
   * @param arguments the folder of all contracts, that of the generated sources and that of the
   *     test reports; then the suites
   * @throws BuildFailure when a contract, a generated test or a run is missing
   */
  public static void main(String[] arguments) throws IOException {
    ContractFiles files = new ContractFiles(Path.of(arguments[0]));
    Path sources = Path.of(arguments[1]);
    List<ContractSuite> suites = ContractSuite.parse(Stream.of(arguments).skip(3));
    SortedSet<String> generated = TestNames.generated(sources);
    SortedSet<String> executed =
        ExecutedTests.in(Path.of(arguments[2]), newest(sources)).stream()
            .filter(name -> suites.stream().anyMatch(suite -> suite.has(name)))
            .collect(Collectors.toCollection(TreeSet::new));
    TestComparison.between("contracts of suites", TestNames.expected(files, suites))
        .and("generated tests", generated);
    TestComparison.between("generated tests", generated).and("tests that ran", executed);
    System.out.printf(
        "%d contracts in %d suites: %d tests, %d ran%n",
        files.contracts().size(), suites.size(), generated.size(), executed.size());
  }

  private static FileTime newest(Path folder) throws IOException {
    FileTime newest = FileTime.fromMillis(0);
    for (Path file : ContractFiles.filesBelow(folder)) {
      FileTime time = Files.getLastModifiedTime(file);
      newest = time.compareTo(newest) > 0 ? time : newest;
    }
    return newest;
  }
}
