package dev.queuewebhooks.tooling.document.lint;

import dev.queuewebhooks.tooling.document.Finding;
import dev.queuewebhooks.tooling.document.Severity;
import dev.queuewebhooks.tooling.document.WebhookDocument;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Looks for what is wrong, or could be better, in a webhooks document that can be read. Immutable
 * and safe for use by several threads.
 *
 * <p>Only what webhooks consist of is looked at: paths beside them are somebody else's. To lint an
 * authoring document of several files, lint {@code Bundler.bundle(file).document()}: its findings
 * name the file and line that a person wrote.
 */
public final class Linter {

  private static final Comparator<Finding> BY_PLACE =
      Comparator.comparing((Finding finding) -> finding.location().file())
          .thenComparingInt(finding -> finding.location().line())
          .thenComparing(finding -> finding.pointer().toString())
          .thenComparing(Finding::rule)
          .thenComparing(Finding::message);

  private final LintSettings settings;

  private Linter(LintSettings settings) {
    this.settings = settings;
  }

  /** A linter with all rules, each with its own severity. */
  public static Linter standard() {
    return new Linter(LintSettings.none());
  }

  /** The same linter with other settings. */
  public Linter with(LintSettings settings) {
    return new Linter(settings);
  }

  /** All rules of linters, by id, with the severities that they have without settings. */
  public static List<RuleDescription> rules() {
    return Stream.concat(
            Rules.ALL.stream().map(LintRule::about),
            Stream.of(LintSettings.UNUSED_EXCUSE, LintSettings.UNUSABLE))
        .toList();
  }

  /**
   * Checks a document by all rules that are not switched off.
   *
   * @return all findings, sorted by file, line, pointer and rule; empty when nothing was found
   */
  public List<Finding> lint(WebhookDocument document) {
    LintedDocument linted = new LintedDocument(document);
    Set<Finding> findings = new HashSet<>(linted.unusableSchemas());
    Set<Excuse> used = new HashSet<>();
    for (LintRule rule : Rules.ALL) {
      Optional<Severity> severity = settings.severity(rule.about());
      if (severity.isPresent()) {
        rule.check(linted)
            .map(flaw -> finding(document, rule.about(), severity.get(), flaw))
            .filter(finding -> !isExcused(finding, used))
            .forEach(findings::add);
      }
    }
    findings.addAll(settings.unused(used));
    return sorted(findings);
  }

  private boolean isExcused(Finding finding, Set<Excuse> used) {
    List<Excuse> excuses =
        settings.excuses().stream().filter(excuse -> excuse.excuses(finding)).toList();
    used.addAll(excuses);
    return !excuses.isEmpty();
  }

  private static Finding finding(
      WebhookDocument document, RuleDescription rule, Severity severity, Flaw flaw) {
    return new Finding(
        rule.id(),
        severity,
        document.locate(flaw.place()),
        flaw.place(),
        flaw.message(),
        flaw.hint());
  }

  static List<Finding> sorted(Set<Finding> findings) {
    List<Finding> sorted = new ArrayList<>(findings);
    sorted.sort(BY_PLACE);
    return List.copyOf(sorted);
  }
}
