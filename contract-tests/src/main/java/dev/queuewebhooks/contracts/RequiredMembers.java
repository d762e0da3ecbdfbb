package dev.queuewebhooks.contracts;

import dev.queuewebhooks.tooling.document.PayloadValidator;
import dev.queuewebhooks.tooling.document.Violation;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Finds out what a payload cannot do without, by taking away one member after the other. Asks the
 * validator instead of reading the schemas, and also works for a payload that is invalid already.
 */
public final class RequiredMembers {
  private final PayloadValidator validator;

  /** Judges by this validator. */
  public RequiredMembers(PayloadValidator validator) {
    this.validator = validator;
  }

  /** The members, at any depth, that leave a new violation behind. */
  public List<JsonPointer> of(Sample sample) {
    List<Violation> before = validator.validate(sample.webhook(), sample.payload());
    List<JsonPointer> required = new ArrayList<>();
    for (JsonPointer member : membersBelow(JsonPointer.empty(), sample.payload())) {
      JsonNode rest = without(member, sample.payload());
      if (!before.containsAll(validator.validate(sample.webhook(), rest))) {
        required.add(member);
      }
    }
    return required;
  }

  /**
   * A copy of a payload that lacks one member.
   *
   * @throws IllegalArgumentException when there is no object that could have it
   */
  public static JsonNode without(JsonPointer member, JsonNode payload) {
    JsonNode copy = payload.deepCopy();
    if (!(copy.at(member.head()) instanceof ObjectNode parent)) {
      throw new IllegalArgumentException(member + " is not a member of an object");
    }
    parent.remove(member.last().getMatchingProperty());
    return copy;
  }

  private static List<JsonPointer> membersBelow(JsonPointer place, JsonNode node) {
    List<JsonPointer> members = new ArrayList<>();
    if (node.isObject()) {
      for (String name : node.propertyNames()) {
        JsonPointer member = place.appendProperty(name);
        members.add(member);
        members.addAll(membersBelow(member, node.path(name)));
      }
    }
    return members;
  }
}
