package dev.queuewebhooks.tooling.document.lint;

import dev.queuewebhooks.tooling.document.lint.Discriminator.Branch;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is asked of a discriminator's mapping. */
final class MappingRules {

  private MappingRules() {}

  static List<LintRule> all() {
    return List.of(
        LintRule.error(
            "WH070",
            "A discriminator's mapping leads to schemas that exist",
            "A value whose schema does not exist selects nothing, and generators stop there or"
                + " leave the variant out.",
            document -> document.discriminators().flatMap(MappingRules::missing)),
        LintRule.error(
            "WH071",
            "A discriminator's mapping and its union name the same schemas",
            "A value that leads out of the union selects something that the union refuses; a branch"
                + " without a value can never be selected.",
            document ->
                document
                    .discriminators()
                    .flatMap(it -> Stream.concat(outside(it), unselected(document, it)))),
        LintRule.error(
            "WH074",
            "The value that selects a branch is the value that the branch asks for",
            "When the mapping sends a value to a branch whose constant is another one, every"
                + " payload with that value is refused. Without a mapping, the value is the name of"
                + " the branch's schema.",
            document -> document.discriminators().flatMap(it -> contradictions(document, it))));
  }

  private static Stream<Flaw> missing(Discriminator it) {
    return it.mapping().entrySet().stream()
        .filter(entry -> entry.getValue() == null)
        .map(
            entry ->
                new Flaw(
                    it.place(entry.getKey()),
                    "the schema for '" + entry.getKey() + "' does not exist",
                    it.branches().isEmpty()
                        ? "Correct the reference"
                        : "Name a branch of the union: " + names(it)));
  }

  private static Stream<Flaw> outside(Discriminator it) {
    Set<?> targets = it.branches().stream().map(Branch::target).collect(Collectors.toSet());
    return it.mapping().entrySet().stream()
        .filter(entry -> entry.getValue() != null && !it.branches().isEmpty())
        .filter(entry -> !targets.contains(entry.getValue()))
        .map(
            entry ->
                new Flaw(
                    it.place(entry.getKey()),
                    "'" + entry.getKey() + "' leads to a schema that is no branch of the union",
                    "Add it to the union, or name one of its branches: " + names(it)));
  }

  private static Stream<Flaw> unselected(LintedDocument document, Discriminator it) {
    return it.branches().stream()
        .flatMap(
            branch -> {
              if (branch.isInline()) {
                String message = "the branch is written in the union, so no value can select it";
                return Stream.of(
                    new Flaw(branch.place(), message, "Give it a name and refer to it with $ref"));
              }
              boolean selected =
                  it.mapping().isEmpty()
                      || !it.mappedTo(branch).isEmpty()
                      || it.constants(document, branch).equals(Set.of(branch.name()));
              String message = "no value of the mapping leads to '" + branch.name() + "'";
              return selected
                  ? Stream.of()
                  : Stream.of(new Flaw(branch.place(), message, "Add it to the mapping"));
            });
  }

  private static Stream<Flaw> contradictions(LintedDocument document, Discriminator it) {
    return it.branches().stream()
        .filter(branch -> !branch.isInline())
        .flatMap(
            branch -> {
              Set<String> constants = it.constants(document, branch);
              Set<String> mapped = it.mappedTo(branch);
              if (constants.isEmpty() || mapped.isEmpty() && !it.mapping().isEmpty()) {
                return Stream.of(); // unselected() has said so
              } else if (it.mapping().isEmpty()) {
                return implied(it, branch, constants).stream();
              }
              return Stream.concat(
                  refused(it, branch, mapped, constants), unmapped(it, branch, mapped, constants));
            });
  }

  private static List<Flaw> implied(Discriminator it, Branch branch, Set<String> constants) {
    return constants.contains(branch.name())
        ? List.of()
        : List.of(
            new Flaw(
                branch.place(),
                "without a mapping '"
                    + branch.name()
                    + "' is selected by that name, but its '"
                    + it.property()
                    + "' is "
                    + Names.list(constants),
                "Add a mapping"));
  }

  private static Stream<Flaw> refused(
      Discriminator it, Branch branch, Set<String> mapped, Set<String> constants) {
    return mapped.stream()
        .filter(value -> !constants.contains(value))
        .map(
            value ->
                new Flaw(
                    it.place(value),
                    "'"
                        + value
                        + "' leads to '"
                        + branch.name()
                        + "', whose '"
                        + it.property()
                        + "' is "
                        + Names.list(constants),
                    "Write the same value in both places"));
  }

  private static Stream<Flaw> unmapped(
      Discriminator it, Branch branch, Set<String> mapped, Set<String> constants) {
    List<String> unmapped = constants.stream().filter(value -> !mapped.contains(value)).toList();
    boolean told = mapped.stream().anyMatch(value -> !constants.contains(value));
    return unmapped.isEmpty() || told
        ? Stream.of()
        : Stream.of(
            new Flaw(
                it.place().appendProperty("mapping"),
                "'" + branch.name() + "' also allows " + Names.list(unmapped),
                "Add these values to the mapping"));
  }

  private static String names(Discriminator it) {
    return Names.list(it.branches().stream().map(Branch::name).toList());
  }
}
