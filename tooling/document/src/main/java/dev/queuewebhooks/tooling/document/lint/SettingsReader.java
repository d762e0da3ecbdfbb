package dev.queuewebhooks.tooling.document.lint;

import dev.queuewebhooks.tooling.document.DocumentException;
import dev.queuewebhooks.tooling.document.Finding;
import dev.queuewebhooks.tooling.document.SourceTree;
import dev.queuewebhooks.tooling.document.lint.LintSettings.Level;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/** Reads a file of settings and reports everything in it that would have no effect. */
final class SettingsReader {

  private static final JsonPointer RULES = JsonPointer.compile("/rules");
  private static final JsonPointer EXCEPT = JsonPointer.compile("/except");

  private final SourceTree file;
  private final Set<Finding> findings = new LinkedHashSet<>();

  SettingsReader(Path file) {
    this.file = SourceTree.read(file);
  }

  LintSettings read() {
    JsonNode root = file.root();
    keys(JsonPointer.empty(), root, Set.of("rules", "except"));
    LintSettings settings = new LintSettings(levels(), excuses());
    if (!findings.isEmpty()) {
      throw new DocumentException(Linter.sorted(findings));
    }
    return settings;
  }

  private Map<String, Level> levels() {
    Map<String, Level> levels = new HashMap<>();
    JsonNode rules = file.root().path("rules");
    if (!rules.isObject() && !rules.isMissingNode()) {
      report(RULES, "'rules' is not a mapping of rules to severities", "Write 'WH101: off'");
    }
    for (Map.Entry<String, JsonNode> entry : rules.properties()) {
      JsonPointer place = RULES.appendProperty(entry.getKey());
      if (isRule(place, entry.getKey())) {
        level(place, entry.getValue()).ifPresent(level -> levels.put(entry.getKey(), level));
      }
    }
    return levels;
  }

  private Optional<Level> level(JsonPointer place, JsonNode value) {
    String text = value.asString("");
    for (Level level : Level.values()) {
      if (level.name().toLowerCase(Locale.ROOT).equals(text)) {
        return Optional.of(level);
      }
    }
    report(place, "'" + text + "' is not a severity", "Write off, warning or error");
    return Optional.empty();
  }

  private List<Excuse> excuses() {
    List<Excuse> excuses = new ArrayList<>();
    JsonNode list = file.root().path("except");
    if (!list.isArray() && !list.isMissingNode()) {
      report(EXCEPT, "'except' is not a list", "Write '- rule: WH041' and so on below it");
    }
    for (int i = 0; list.isArray() && i < list.size(); i++) {
      excuse(EXCEPT.appendIndex(i), list.get(i)).ifPresent(excuses::add);
    }
    return excuses;
  }

  private Optional<Excuse> excuse(JsonPointer place, JsonNode entry) {
    Set<String> known = Set.of("rule", "pointer", "reason");
    boolean complete = keys(place, entry, known);
    for (String key : List.of("rule", "pointer", "reason")) {
      JsonNode value = entry.path(key);
      boolean wholeDocument = key.equals("pointer") && value.isString();
      if (entry.isObject() && value.asString("").isBlank() && !wholeDocument) {
        report(place, "the excuse has no " + key, "Add it as a text");
        complete = false;
      }
    }
    String rule = entry.path("rule").asString("");
    if (!complete || !isRule(place.appendProperty("rule"), rule)) {
      return Optional.empty();
    }
    try {
      JsonPointer pointer = JsonPointer.compile(entry.path("pointer").asString());
      String reason = entry.path("reason").asString();
      return Optional.of(new Excuse(rule, pointer, reason, file.locate(place)));
    } catch (IllegalArgumentException e) {
      report(
          place.appendProperty("pointer"),
          "the pointer does not start with a slash",
          "Copy it from the finding");
      return Optional.empty();
    }
  }

  private boolean keys(JsonPointer place, JsonNode node, Set<String> known) {
    if (!node.isObject()) {
      report(place, "this is not a mapping", "It can have " + sorted(known));
      return false;
    }
    List<String> unknown =
        node.propertyNames().stream().filter(name -> !known.contains(name)).toList();
    for (String name : unknown) {
      String message = "the key '" + name + "' is not known here";
      report(place.appendProperty(name), message, "It can be " + sorted(known));
    }
    return unknown.isEmpty();
  }

  private static String sorted(Set<String> names) {
    return names.stream().sorted().collect(Collectors.joining(", "));
  }

  private boolean isRule(JsonPointer place, String id) {
    if (Linter.rules().stream().map(RuleDescription::id).anyMatch(id::equals)
        && !id.equals(LintSettings.UNUSABLE.id())) {
      return true;
    }
    report(
        place,
        "'" + id + "' is no rule that can be switched off, softened or excused",
        "Take the id from a finding of the linter");
    return false;
  }

  private void report(JsonPointer place, String message, String hint) {
    findings.add(
        new Finding(
            LintSettings.UNUSABLE.id(),
            LintSettings.UNUSABLE.severity(),
            file.locate(place),
            place,
            message,
            hint));
  }
}
