package dev.queuewebhooks.tooling.document;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Collects findings, each one once. */
final class Findings {

  private static final Comparator<Finding> BY_PLACE =
      Comparator.comparing((Finding finding) -> finding.location().file())
          .thenComparingInt(finding -> finding.location().line())
          .thenComparing(Finding::rule)
          .thenComparing(finding -> finding.pointer().toString())
          .thenComparing(Finding::message);

  private final Set<Finding> all = new LinkedHashSet<>();

  void add(Finding finding) {
    all.add(finding);
  }

  void addAll(Collection<Finding> findings) {
    all.addAll(findings);
  }

  boolean isEmpty() {
    return all.isEmpty();
  }

  boolean has(Rule rule) {
    return all.stream().anyMatch(finding -> finding.rule().equals(rule.id()));
  }

  /** All of them, sorted by place. */
  List<Finding> sorted() {
    return all.stream().sorted(BY_PLACE).toList();
  }

  /** Throws all of them, sorted by place. */
  void throwIfAny() {
    if (!all.isEmpty()) {
      throw new DocumentException(sorted());
    }
  }
}
