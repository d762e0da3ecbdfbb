package dev.queuewebhooks.contracts.build;

import dev.queuewebhooks.contracts.BuildFailure;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Compares two lists of the same tests, so that none is lost on the way from a contract to a run.
 *
 * @param what how to call those in the first list
 * @param names the first list
 */
record TestComparison(String what, SortedSet<String> names) {

  /**
   * Starts with the first list.
   *
   * @throws BuildFailure when it is empty: then nothing would be proved
   */
  static TestComparison between(String what, SortedSet<String> names) {
    if (names.isEmpty()) {
      throw new BuildFailure("There are no " + what);
    }
    return new TestComparison(what, names);
  }

  /**
   * @throws BuildFailure when the second list is not the same; the message says what is missing
   *     where
   */
  void and(String otherWhat, Set<String> others) {
    String missing = lines(names, others, what, otherWhat) + lines(others, names, otherWhat, what);
    if (!missing.isEmpty()) {
      throw new BuildFailure(
          names.size() + " " + what + ", but " + others.size() + " " + otherWhat + missing);
    }
  }

  private static String lines(Set<String> names, Set<String> others, String in, String notIn) {
    SortedSet<String> rest = new TreeSet<>(names);
    rest.removeAll(others);
    StringBuilder lines = new StringBuilder();
    rest.forEach(
        name ->
            lines.append(
                String.format("%n  %s is among the %s, not among the %s", name, in, notIn)));
    return lines.toString();
  }
}
