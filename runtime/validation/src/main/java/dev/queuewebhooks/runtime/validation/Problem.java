package dev.queuewebhooks.runtime.validation;

import com.networknt.schema.Error;
import com.networknt.schema.path.NodePath;
import dev.queuewebhooks.runtime.core.json.Fault;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * One thing that is wrong with a body.
 *
 * @param keyword of JSON Schema that was not met
 * @param place the steps to the value
 * @param unions the unions in whose branches it was found, outermost first
 * @param text what was expected, without anything that was received
 */
record Problem(String keyword, List<String> place, List<Branch> unions, String text) {
  /** Keywords that lead one step down in the body, by a name or index that follows. */
  private static final Set<String> NAMED_STEP =
      Set.of("properties", "patternProperties", "prefixItems");

  /** Keywords that lead one step down in the body. */
  private static final Set<String> STEP =
      Set.of(
          "items", "additionalProperties", "unevaluatedProperties", "unevaluatedItems", "contains");

  /** Keywords that have branches. */
  static final Set<String> UNION = Set.of("oneOf", "anyOf");

  /** Keywords that are about a member which is missing, or should be. */
  private static final Set<String> ABOUT_MEMBER =
      Set.of("required", "additionalProperties", "unevaluatedProperties");

  /**
   * A branch of a union.
   *
   * @param path how evaluation got to the union
   * @param value the steps to the value that the union describes
   * @param index which branch
   */
  record Branch(List<String> path, List<String> value, String index) {}

  static Problem of(Error error) {
    List<String> value = steps(error.getInstanceLocation());
    List<String> place = new ArrayList<>(value);
    if (ABOUT_MEMBER.contains(error.getKeyword()) && error.getProperty() != null) {
      place.add(error.getProperty());
    }
    return new Problem(
        error.getKeyword(),
        List.copyOf(place),
        unions(steps(error.getEvaluationPath()), value),
        Expectation.of(error));
  }

  /** Follows the evaluation, keeping count of how far down in the body it is. */
  private static List<Branch> unions(List<String> path, List<String> value) {
    List<Branch> unions = new ArrayList<>();
    int depth = 0;
    for (int i = 0; i < path.size() - 1; i++) {
      String keyword = path.get(i);
      if (UNION.contains(keyword)) {
        List<String> union = value.subList(0, Math.min(depth, value.size()));
        unions.add(new Branch(path.subList(0, i + 1), union, path.get(++i)));
      } else if (NAMED_STEP.contains(keyword)) {
        depth++;
        i++;
      } else if (STEP.contains(keyword)) {
        depth++;
      } else if (keyword.equals("allOf") || keyword.equals("dependentSchemas")) {
        i++;
      }
    }
    return unions;
  }

  private static List<String> steps(NodePath path) {
    List<String> steps = new ArrayList<>();
    for (int i = 0; i < path.getNameCount(); i++) {
      steps.add(path.getElement(i).toString());
    }
    return steps;
  }

  /** The place as a JSON pointer, and what was expected there. */
  @Override
  public String toString() {
    String pointer = Fault.pointer(place);
    return pointer.isEmpty() ? text : pointer + ": " + text;
  }
}
