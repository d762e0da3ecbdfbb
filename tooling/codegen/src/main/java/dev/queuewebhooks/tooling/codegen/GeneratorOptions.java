package dev.queuewebhooks.tooling.codegen;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import javax.lang.model.SourceVersion;

/**
 * What a user says in {@code configOptions}.
 *
 * @param part what to generate
 * @param basePackage the Java package whose subpackages {@code events}, {@code receiver} and {@code
 *     sender} hold the parts
 */
record GeneratorOptions(Part part, String basePackage) {

  static final String PART = "part";
  static final String BASE_PACKAGE = "basePackage";

  /** One of the artifacts that are generated from a document. */
  enum Part {
    EVENTS,
    RECEIVER,
    SENDER;

    static String names() {
      return Arrays.stream(values()).map(Part::toString).collect(Collectors.joining(", "));
    }

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * Reads the options.
   *
   * @throws OptionException if one is missing or cannot be used
   */
  static GeneratorOptions from(Map<String, Object> options) {
    String part = required(options, PART, "one of " + Part.names());
    String basePackage = required(options, BASE_PACKAGE, "a Java package, such as com.example");
    List<Part> parts = Arrays.stream(Part.values()).filter(p -> p.toString().equals(part)).toList();
    if (parts.isEmpty()) {
      throw new OptionException(
          "configOptions: '%s' is no %s. Use one of %s.".formatted(part, PART, Part.names()));
    }
    if (!SourceVersion.isName(basePackage)) {
      throw new OptionException(
          "configOptions: '%s' is no Java package. Set %s to a name such as com.example."
              .formatted(basePackage, BASE_PACKAGE));
    }
    return new GeneratorOptions(parts.get(0), basePackage);
  }

  private static String required(Map<String, Object> options, String name, String meaning) {
    Object value = options.get(name);
    if (value == null || value.toString().isBlank()) {
      throw new OptionException(
          "configOptions: '%s' is missing. Add <%s> with %s, and check the spelling of the others."
              .formatted(name, name, meaning));
    }
    return value.toString().strip();
  }
}
