package dev.queuewebhooks.runtime.validation;

import dev.queuewebhooks.runtime.validation.Problem.Branch;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A value that fits no branch of a union has problems with each of them. This keeps those with the
 * branch that was probably meant.
 */
final class ClosestBranch {
  private static final Set<String> KIND = Set.of("type", "const", "enum");

  private ClosestBranch() {}

  static List<Problem> of(List<Problem> problems) {
    return reduce(problems, 0);
  }

  private static List<Problem> reduce(List<Problem> problems, int level) {
    List<Problem> reduced = new ArrayList<>();
    Map<List<List<String>>, List<Problem>> unions = new LinkedHashMap<>();
    for (Problem problem : problems) {
      if (problem.unions().size() > level) {
        Branch branch = problem.unions().get(level);
        unions
            .computeIfAbsent(List.of(branch.path(), branch.value()), key -> new ArrayList<>())
            .add(problem);
      } else {
        reduced.add(problem);
      }
    }
    unions.values().forEach(union -> replace(reduced, union, level));
    return reduced;
  }

  /** Puts what is wrong by the closest branch in the place of what the union itself says. */
  private static void replace(List<Problem> reduced, List<Problem> union, int level) {
    List<String> value = union.get(0).unions().get(level).value();
    boolean severalFit =
        reduced.stream()
            .anyMatch(p -> p.place().equals(value) && p.text().equals(Expectation.SEVERAL_FORMS));
    if (severalFit) {
      return;
    }
    reduced.removeIf(p -> p.place().equals(value) && Problem.UNION.contains(p.keyword()));
    reduced.addAll(closest(union, value, level));
  }

  private static List<Problem> closest(List<Problem> union, List<String> value, int level) {
    Map<String, List<Problem>> branches = new LinkedHashMap<>();
    union.forEach(
        problem ->
            branches
                .computeIfAbsent(problem.unions().get(level).index(), key -> new ArrayList<>())
                .add(problem));
    return branches.values().stream()
        .map(branch -> reduce(branch, level + 1))
        .filter(branch -> branch.stream().noneMatch(problem -> isOfAnotherKind(problem, value)))
        .min(Comparator.comparingInt(List::size))
        .orElseGet(() -> List.of(new Problem("anyOf", value, List.of(), Expectation.NO_FORM)));
  }

  /** Whether the value, or the tag among its members, says that the branch was not meant. */
  private static boolean isOfAnotherKind(Problem problem, List<String> value) {
    return KIND.contains(problem.keyword())
        && (problem.place().equals(value)
            || (!problem.keyword().equals("type") && problem.place().size() == value.size() + 1));
  }
}
