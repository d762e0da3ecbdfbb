package dev.queuewebhooks.runtime.validation;

import com.networknt.schema.Schema;
import com.networknt.schema.ValidationLimitExceededException;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** One run of the validator over one body. */
final class Validation {
  private static final int MAX_VIOLATIONS = 20;

  /** Enough to find the closest branch of any union that people write. */
  private static final int MAX_PROBLEMS = 1_000;

  private Validation() {}

  static List<String> violations(Schema schema, JsonNode body) {
    List<Problem> problems;
    try {
      problems = schema.validate(body).stream().limit(MAX_PROBLEMS).map(Problem::of).toList();
    } catch (ValidationLimitExceededException | TooMuchWorkException | StackOverflowError e) {
      return List.of("takes too much work to check");
    }
    return ClosestBranch.of(problems).stream()
        .map(Problem::toString)
        .distinct()
        .limit(MAX_VIOLATIONS)
        .toList();
  }
}
