package dev.queuewebhooks.tooling.document.lint;

import dev.queuewebhooks.tooling.document.Severity;
import java.util.function.Function;
import java.util.stream.Stream;

/** Something that is asked of every document. */
interface LintRule {

  RuleDescription about();

  /** The places at which a document does not keep the rule. */
  Stream<Flaw> check(LintedDocument document);

  /** A rule without which code cannot be generated, or whose breach is a contradiction. */
  static LintRule error(
      String id, String title, String why, Function<LintedDocument, Stream<Flaw>> check) {
    return new Checked(new RuleDescription(id, Severity.ERROR, title, why), check);
  }

  /** A piece of advice. */
  static LintRule warning(
      String id, String title, String why, Function<LintedDocument, Stream<Flaw>> check) {
    return new Checked(new RuleDescription(id, Severity.WARNING, title, why), check);
  }

  /** A rule whose check is a function. */
  record Checked(RuleDescription about, Function<LintedDocument, Stream<Flaw>> function)
      implements LintRule {
    @Override
    public Stream<Flaw> check(LintedDocument document) {
      return function.apply(document);
    }
  }
}
