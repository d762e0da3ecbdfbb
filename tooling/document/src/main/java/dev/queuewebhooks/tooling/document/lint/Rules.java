package dev.queuewebhooks.tooling.document.lint;

import java.util.List;
import java.util.stream.Stream;

/** All rules, by their ids. The ids never change, and none is used again for something else. */
final class Rules {

  static final List<LintRule> ALL =
      Stream.of(
              ExampleRules.all(),
              EventRules.all(),
              BodyRules.all(),
              IdentityRules.all(),
              SchemaRules.all(),
              MappingRules.all(),
              BranchRules.all(),
              UnionRules.all(),
              SignatureRules.all(),
              ResponseRules.all(),
              DescriptionRules.all(),
              LeftoverRules.all(),
              List.of(
                  new OpenEnumRule(),
                  new SensitiveFieldRule(),
                  new ReachedSchemaRule(),
                  new LetterCaseRule()))
          .flatMap(List::stream)
          .sorted((a, b) -> a.about().id().compareTo(b.about().id()))
          .toList();

  private Rules() {}
}
