package dev.queuewebhooks.tooling.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A value that matches no branch of a union is reported once for every branch. This keeps what was
 * found in the branch that was probably meant: the one with the right type, then the one whose
 * constants fit, then the one with the fewest problems.
 */
final class UnionReduction {

  private static final Set<String> CHOICES = Set.of("const", "enum");
  private static final Set<String> UNIONS = Set.of("oneOf", "anyOf", "discriminator");
  private static final Set<String> LEFTOVERS = Set.of("unevaluatedProperties", "unevaluatedItems");

  private UnionReduction() {}

  static List<Problem> reduce(List<Problem> problems) {
    List<Problem> reduced = reduce(problems, 0);
    Set<List<String>> wrongType = new HashSet<>();
    reduced.stream()
        .filter(p -> p.keyword().equals("type"))
        .forEach(p -> wrongType.add(p.instance()));
    List<Problem> causes =
        reduced.stream()
            .filter(p -> !CHOICES.contains(p.keyword()) || !wrongType.contains(p.instance()))
            .filter(p -> !LEFTOVERS.contains(p.keyword()))
            .toList();
    // Whatever else is wrong leaves fields unevaluated: that is a consequence and no news.
    return causes.isEmpty() ? reduced : causes;
  }

  private static List<Problem> reduce(List<Problem> problems, int level) {
    Map<Object, List<Problem>> branches = new LinkedHashMap<>();
    List<Problem> own = new ArrayList<>();
    for (Problem problem : problems) {
      if (problem.unions().size() > level) {
        Problem.Union union = problem.unions().get(level);
        Object key = List.of(union.path(), union.instance());
        branches.computeIfAbsent(key, unused -> new ArrayList<>()).add(problem);
      } else {
        own.add(problem);
      }
    }
    List<Problem> result = new ArrayList<>();
    for (Problem problem : own) {
      boolean explained =
          UNIONS.contains(problem.keyword()) && isExplained(problem, own, branches, level);
      if (!explained) {
        result.add(problem);
      }
    }
    for (List<Problem> group : branches.values()) {
      if (!severalMatch(group.get(0).unions().get(level), own)) {
        result.addAll(choose(group, level));
      }
    }
    return result;
  }

  /** Whether the branches, or the discriminator, say why the union as a whole does not match. */
  private static boolean isExplained(
      Problem union, List<Problem> own, Map<Object, List<Problem>> branches, int level) {
    if (union.message().startsWith("matches several")) {
      return false;
    }
    boolean byBranch =
        branches.values().stream()
            .anyMatch(
                group -> group.get(0).unions().get(level).instance().equals(union.instance()));
    boolean byDiscriminator =
        !union.keyword().equals("discriminator")
            && own.stream()
                .anyMatch(
                    other ->
                        other.keyword().equals("discriminator") && other.isAbout(union.instance()));
    return byBranch || byDiscriminator;
  }

  private static boolean severalMatch(Problem.Union union, List<Problem> own) {
    return own.stream()
        .anyMatch(p -> p.isAbout(union.instance()) && p.message().startsWith("matches several"));
  }

  private static List<Problem> choose(List<Problem> group, int level) {
    List<String> value = group.get(0).unions().get(level).instance();
    Map<Integer, List<Problem>> byBranch = new TreeMap<>();
    for (Problem problem : group) {
      int branch = problem.unions().get(level).branch();
      byBranch.computeIfAbsent(branch, unused -> new ArrayList<>()).add(problem);
    }
    List<List<Problem>> candidates =
        byBranch.values().stream().map(branch -> reduce(branch, level + 1)).toList();
    List<List<Problem>> rightType =
        candidates.stream()
            .filter(branch -> branch.stream().noneMatch(p -> isType(p, value)))
            .toList();
    if (rightType.isEmpty()) {
      return merged(
          candidates.stream().flatMap(List::stream).filter(p -> isType(p, value)).toList());
    }
    return closest(rightType, value);
  }

  private static boolean isType(Problem problem, List<String> value) {
    return problem.keyword().equals("type") && problem.isAbout(value);
  }

  private static List<Problem> closest(List<List<Problem>> branches, List<String> value) {
    List<Problem> best =
        branches.stream()
            .min(
                Comparator.comparingInt(
                        (List<Problem> branch) -> wrongChoices(branch, value).size())
                    .thenComparingInt(List::size))
            .orElseThrow();
    List<Problem> wrong = wrongChoices(best, value);
    if (wrong.isEmpty()) {
      return isSimple(best, value) ? together(branches, value) : best;
    }
    // No branch is meant for this constant, so what else they ask for does not matter.
    List<String> place = wrong.get(0).instance();
    List<Problem> everywhere =
        branches.stream()
            .flatMap(branch -> wrongChoices(branch, value).stream())
            .filter(problem -> problem.isAbout(place))
            .toList();
    return branches.size() == 1 ? best : merged(everywhere);
  }

  /** Whether a branch has nothing against a value but one thing, such as its format. */
  private static boolean isSimple(List<Problem> branch, List<String> value) {
    return branch.size() == 1 && branch.get(0).isAbout(value);
  }

  /** What all the branches have against a value that they judge as a whole. */
  private static List<Problem> together(List<List<Problem>> branches, List<String> value) {
    List<Problem> problems =
        branches.stream().filter(b -> isSimple(b, value)).map(b -> b.get(0)).toList();
    String message =
        problems.stream().map(Problem::message).distinct().collect(Collectors.joining(" and "));
    return List.of(problems.get(0).with(List.of(), message));
  }

  /** Constants that do not fit, of the value itself or of one of its fields. */
  private static List<Problem> wrongChoices(List<Problem> branch, List<String> value) {
    return branch.stream()
        .filter(problem -> CHOICES.contains(problem.keyword()))
        .filter(problem -> problem.instance().size() <= value.size() + 1)
        .toList();
  }

  /** One problem that names what each of them would have allowed. */
  private static List<Problem> merged(List<Problem> problems) {
    Problem first = problems.get(0);
    Set<String> allowed = new LinkedHashSet<>();
    problems.forEach(problem -> allowed.addAll(problem.allowed()));
    List<String> choices = List.copyOf(allowed);
    int found = first.message().lastIndexOf(", not ");
    String message =
        first.keyword().equals("type")
            ? ProblemText.type(choices, first.message().substring(found + ", not ".length()))
            : ProblemText.oneOf(choices);
    return List.of(first.with(choices, message));
  }
}
