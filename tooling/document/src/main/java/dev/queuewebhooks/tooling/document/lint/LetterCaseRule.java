package dev.queuewebhooks.tooling.document.lint;

import dev.queuewebhooks.tooling.document.Severity;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.core.JsonPointer;

/** Finds names that are the same when letter case is ignored. */
final class LetterCaseRule implements LintRule {

  private static final JsonPointer SCHEMAS = JsonPointer.compile("/components/schemas");
  private static final JsonPointer WEBHOOKS = JsonPointer.compile("/webhooks");

  @Override
  public RuleDescription about() {
    return new RuleDescription(
        "WH160",
        Severity.ERROR,
        "Names differ in more than letter case",
        "Generators bring names into the case of their language, and some file systems ignore it:"
            + " of two such schemas or events one overwrites the other, and two such properties"
            + " become one field.");
  }

  @Override
  public Stream<Flaw> check(LintedDocument document) {
    Stream<Flaw> properties =
        document.reached().stream()
            .flatMap(
                schema ->
                    twice(
                        schema.at("properties"),
                        schema.node().path("properties").propertyNames(),
                        "properties"));
    return Stream.of(
            twice(SCHEMAS, document.at(SCHEMAS).propertyNames(), "schemas"),
            twice(WEBHOOKS, document.at(WEBHOOKS).propertyNames(), "events"),
            properties)
        .flatMap(flaws -> flaws);
  }

  private static Stream<Flaw> twice(JsonPointer owner, Collection<String> names, String what) {
    Map<String, String> known = new HashMap<>();
    return names.stream()
        .flatMap(
            name -> {
              String first = known.putIfAbsent(name.toLowerCase(Locale.ROOT), name);
              String both = first + "' and '" + name;
              return first == null
                  ? Stream.of()
                  : Stream.of(
                      new Flaw(
                          owner.appendProperty(name),
                          "the " + what + " '" + both + "' differ in letter case only",
                          "Rename one of them"));
            });
  }
}
