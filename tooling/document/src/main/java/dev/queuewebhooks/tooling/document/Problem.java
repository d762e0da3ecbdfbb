package dev.queuewebhooks.tooling.document;

import com.networknt.schema.Error;
import com.networknt.schema.path.NodePath;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JsonPointer;

/**
 * One error of the schema validator, in our words.
 *
 * @param keyword of JSON Schema that was not met
 * @param instance the place in the payload
 * @param unions the unions in whose branches it was found, outermost first
 * @param allowed what the keyword would have allowed, as it is shown to people; empty for most
 *     keywords
 * @param message without anything that was received
 */
record Problem(
    String keyword,
    List<String> instance,
    List<Union> unions,
    List<String> allowed,
    String message) {

  /**
   * A branch of a {@code oneOf} or {@code anyOf}.
   *
   * @param path how evaluation got to the union
   * @param instance the value that the union describes
   * @param branch index of the branch
   */
  record Union(List<String> path, List<String> instance, int branch) {
    boolean isSameAs(Union other) {
      return path.equals(other.path) && instance.equals(other.instance);
    }
  }

  /**
   * Keywords after which evaluation goes one step down in the payload, by a name or index that
   * follows.
   */
  private static final List<String> NAMED_STEP =
      List.of("properties", "patternProperties", "prefixItems");

  private static final List<String> UNION = List.of("oneOf", "anyOf");

  private static final List<String> STEP =
      List.of(
          "items", "additionalProperties", "unevaluatedProperties", "unevaluatedItems", "contains");

  static Problem of(Error error) {
    List<String> instance = names(error.getInstanceLocation());
    return new Problem(
        error.getKeyword(),
        instance,
        unions(names(error.getEvaluationPath()), instance),
        ProblemText.allowed(error),
        ProblemText.message(error));
  }

  private static List<Union> unions(List<String> path, List<String> instance) {
    List<Union> unions = new ArrayList<>();
    int depth = 0;
    int i = 0;
    while (i < path.size() - 1) {
      String token = path.get(i);
      boolean union = UNION.contains(token) && path.get(i + 1).matches("\\d{1,9}");
      if (union) {
        List<String> value = instance.subList(0, Math.min(depth, instance.size()));
        unions.add(new Union(path.subList(0, i + 1), value, Integer.parseInt(path.get(i + 1))));
      }
      depth += NAMED_STEP.contains(token) || STEP.contains(token) ? 1 : 0;
      boolean named = NAMED_STEP.contains(token) || token.equals("dependentSchemas");
      i += union || named || token.equals("allOf") ? 2 : 1;
    }
    return unions;
  }

  private static List<String> names(NodePath path) {
    List<String> names = new ArrayList<>();
    for (int i = 0; i < path.getNameCount(); i++) {
      names.add(path.getElement(i).toString());
    }
    return names;
  }

  /** Whether it is about the whole of a value, and not about something in it. */
  boolean isAbout(List<String> value) {
    return instance.equals(value);
  }

  Problem with(List<String> allowed, String message) {
    return new Problem(keyword, instance, unions, allowed, message);
  }

  Violation violation() {
    JsonPointer pointer = JsonPointer.empty();
    for (String name : instance) {
      pointer = pointer.appendProperty(name);
    }
    return new Violation(pointer, message);
  }
}
