package dev.queuewebhooks.contracts.build;

import dev.queuewebhooks.contracts.BuildFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The tests that there have to be, and those that were generated, as {@code class#method}. */
final class TestNames {
  private static final Pattern PACKAGE = Pattern.compile("(?m)^package ([\\w.]+);");
  private static final Pattern CLASS = Pattern.compile("(?m)^public class (\\w+)");
  private static final Pattern METHOD = Pattern.compile("@Test\\s+public void (\\w+)\\(");

  private TestNames() {}

  /**
   * Those of all suites.
   *
   * @throws BuildFailure when a contract is in none of them
   */
  static SortedSet<String> expected(ContractFiles all, List<ContractSuite> suites)
      throws IOException {
    Set<Path> tested = new HashSet<>();
    SortedSet<String> names = new TreeSet<>();
    for (ContractSuite suite : suites) {
      ContractFiles contracts = suite.contracts(all);
      tested.addAll(contracts.contracts());
      names.addAll(expected(contracts, suite.basePackage()));
    }
    for (Path file : all.contracts()) {
      if (!tested.contains(file)) {
        throw new BuildFailure("Contract " + all.folder().relativize(file) + " is in no suite");
      }
    }
    return names;
  }

  /** One for each contract: a class for its folder, a method for its file. */
  private static SortedSet<String> expected(ContractFiles contracts, String basePackage)
      throws IOException {
    SortedSet<String> names = new TreeSet<>();
    for (Path file : contracts.contracts()) {
      Path folder = contracts.folder().relativize(file).getParent();
      if (folder == null) {
        throw new BuildFailure("Contract " + file + " belongs in a folder that says what it is of");
      }
      names.add(className(folder, basePackage) + "#validate_" + methodName(file));
    }
    return names;
  }

  private static String className(Path folder, String basePackage) {
    String last = folder.getFileName().toString();
    String folders = folder.toString().replace(folder.getFileSystem().getSeparator(), ".");
    String name = last.replaceAll("\\W", "_");
    return basePackage
        + "."
        + folders.substring(0, folders.length() - last.length())
        + name.substring(0, 1).toUpperCase(Locale.ROOT)
        + name.substring(1)
        + "Test";
  }

  private static String methodName(Path file) {
    return file.getFileName().toString().replaceAll("\\.ya?ml$", "").replaceAll("\\W", "_");
  }

  /** Those in generated sources. */
  static SortedSet<String> generated(Path sources) throws IOException {
    SortedSet<String> names = new TreeSet<>();
    for (Path file : ContractFiles.filesBelow(sources)) {
      if (file.toString().endsWith(".java")) {
        String source = Files.readString(file);
        String className = find(PACKAGE, source, file) + "." + find(CLASS, source, file);
        Matcher method = METHOD.matcher(source);
        while (method.find()) {
          names.add(className + "#" + method.group(1));
        }
      }
    }
    return names;
  }

  private static String find(Pattern pattern, String source, Path file) {
    Matcher matcher = pattern.matcher(source);
    if (!matcher.find()) {
      throw new BuildFailure(file + " is not a generated test");
    }
    return matcher.group(1);
  }
}
