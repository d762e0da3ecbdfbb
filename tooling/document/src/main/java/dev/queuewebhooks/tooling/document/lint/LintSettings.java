package dev.queuewebhooks.tooling.document.lint;

import dev.queuewebhooks.tooling.document.DocumentException;
import dev.queuewebhooks.tooling.document.Finding;
import dev.queuewebhooks.tooling.document.Severity;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JsonPointer;

/**
 * Which rules a {@link Linter} leaves out, which it takes more or less seriously, and where. A file
 * of settings looks like this:
 *
 * <pre>{@code
 * rules:
 *   WH101: off
 *   WH053: error
 * except:
 *   - rule: WH041
 *     pointer: /webhooks/ping
 *     reason: Sent with GET since 2019, and nobody can change that any more.
 * }</pre>
 *
 * An excuse holds at its pointer and for everything below. Immutable.
 */
public final class LintSettings {

  static final RuleDescription UNUSED_EXCUSE =
      new RuleDescription(
          "WH170",
          Severity.WARNING,
          "Every excuse in the settings is needed",
          "An excuse that excuses nothing hides the next mistake at that place.");

  static final RuleDescription UNUSABLE =
      new RuleDescription(
          "WH171",
          Severity.ERROR,
          "The settings name rules, severities and places that exist",
          "A misspelt rule would stay switched on, and an unknown key would do nothing, without a"
              + " word.");

  /** What a file can say of a rule. */
  enum Level {
    OFF,
    WARNING,
    ERROR
  }

  private static final LintSettings NONE = new LintSettings(Map.of(), List.of());

  private final Map<String, Level> levels;
  private final List<Excuse> excuses;

  LintSettings(Map<String, Level> levels, List<Excuse> excuses) {
    this.levels = Map.copyOf(levels);
    this.excuses = List.copyOf(excuses);
  }

  /** All rules as they are. */
  public static LintSettings none() {
    return NONE;
  }

  /**
   * Reads a file of settings.
   *
   * @param file YAML or JSON
   * @throws DocumentException with everything that is wrong in it, sorted by place
   */
  public static LintSettings read(Path file) {
    return new SettingsReader(file).read();
  }

  /** How seriously to take a rule; empty when it is switched off. */
  Optional<Severity> severity(RuleDescription rule) {
    Level level = levels.get(rule.id());
    if (level == null) {
      return Optional.of(rule.severity());
    }
    return switch (level) {
      case OFF -> Optional.empty();
      case WARNING -> Optional.of(Severity.WARNING);
      case ERROR -> Optional.of(Severity.ERROR);
    };
  }

  List<Excuse> excuses() {
    return excuses;
  }

  /** Complains about excuses that nothing needed. */
  List<Finding> unused(Set<Excuse> used) {
    return severity(UNUSED_EXCUSE).stream()
        .flatMap(
            severity ->
                excuses.stream()
                    .filter(excuse -> !used.contains(excuse))
                    .map(
                        excuse ->
                            new Finding(
                                UNUSED_EXCUSE.id(),
                                severity,
                                excuse.location(),
                                JsonPointer.empty(),
                                "nothing needs this excuse for "
                                    + excuse.rule()
                                    + " at "
                                    + excuse.pointer(),
                                "Remove it")))
        .toList();
  }
}
