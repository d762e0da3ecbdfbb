package dev.queuewebhooks.tooling.codegen;

import java.util.List;
import java.util.Map;
import java.util.Optional;
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

  static final List<String> NAMES = List.of(PART, BASE_PACKAGE);

  /**
   * Reads the options.
   *
   * @throws OptionException if one is missing or cannot be used
   */
  static GeneratorOptions from(Map<String, Object> options) {
    String part = required(options, PART, "one of " + Part.names());
    String basePackage = required(options, BASE_PACKAGE, "a Java package, such as com.example");
    Optional<Part> known = Part.of(part);
    if (known.isEmpty()) {
      throw new OptionException(
          "configOptions: '%s' is no %s. Use one of %s.".formatted(part, PART, Part.names()));
    }
    if (!SourceVersion.isName(basePackage)) {
      throw new OptionException(
          "configOptions: '%s' is no Java package. Set %s to a name such as com.example."
              .formatted(basePackage, BASE_PACKAGE));
    }
    return new GeneratorOptions(known.get(), basePackage);
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
