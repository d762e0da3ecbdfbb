package dev.queuewebhooks.tooling.document.lint;

import java.util.List;
import java.util.stream.Stream;

/** What is asked of the branches that a discriminator tells apart. */
final class BranchRules {

  private BranchRules() {}

  static List<LintRule> all() {
    return List.of(
        LintRule.error(
            "WH072",
            "Every branch has the discriminator's property",
            "A branch without the property can be selected by a value that it does not know, and"
                + " generated types have no place for it.",
            BranchRules::missing),
        LintRule.warning(
            "WH073",
            "Every branch requires the discriminator's property",
            "When the property may be left out, a payload without it belongs to no branch or to"
                + " all of them.",
            BranchRules::optional),
        LintRule.warning(
            "WH075",
            "A discriminator stands beside a union",
            "On its own, a discriminator means that other schemas extend this one, and nothing says"
                + " which. Validators ignore it, and generators disagree on what to make of it.",
            BranchRules::alone));
  }

  private static Stream<Flaw> missing(LintedDocument document) {
    return document
        .discriminators()
        .flatMap(
            it ->
                it.branches().stream()
                    .filter(
                        branch ->
                            !document
                                .facts()
                                .of(branch.place())
                                .properties()
                                .containsKey(it.property()))
                    .map(
                        branch ->
                            new Flaw(
                                branch.place(),
                                "the branch has no property '" + it.property() + "'",
                                "Add it to the branch, as a constant")));
  }

  private static Stream<Flaw> optional(LintedDocument document) {
    return document
        .discriminators()
        .flatMap(
            it ->
                it.branches().stream()
                    .filter(
                        branch -> {
                          Facts facts = document.facts().of(branch.place());
                          return facts.properties().containsKey(it.property())
                              && !facts.required().contains(it.property());
                        })
                    .map(
                        branch ->
                            new Flaw(
                                branch.place(),
                                "the branch does not require '" + it.property() + "'",
                                "Add it to 'required' of the branch")));
  }

  private static Stream<Flaw> alone(LintedDocument document) {
    return document
        .discriminators()
        .filter(it -> it.branches().isEmpty())
        .map(
            it ->
                new Flaw(
                    it.place(),
                    "the discriminator has neither oneOf nor anyOf beside it",
                    "List the variants in a oneOf, and put the discriminator there"));
  }
}
