package dev.queuewebhooks.tooling.document;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Another form of the bodies, in which some of their members stand inside one of their objects. A
 * document declares it as {@code x-webhook-alternate-envelope: {fields: [type], movedInto: /data}}.
 * Receivers accept it; senders never emit it, and the schemas do not describe it.
 *
 * @param member the member of the body whose value is that object
 * @param moved the names of the members that stand in it, at least one
 */
public record AlternateEnvelope(String member, List<String> moved) {

  private static final JsonPointer EXTENSION =
      JsonPointer.empty().appendProperty("x-webhook-alternate-envelope");
  private static final String FIELDS = "fields";
  private static final String MOVED_INTO = "movedInto";

  /** The form that a document declares; null when it declares none, or not in a usable way. */
  static @Nullable AlternateEnvelope of(JsonNode document) {
    JsonNode extension = document.at(EXTENSION);
    return isUsable(extension)
        ? new AlternateEnvelope(
            extension.path(MOVED_INTO).asString().substring(1),
            extension.path(FIELDS).valueStream().map(JsonNode::asString).toList())
        : null;
  }

  /** What is wrong with how a document declares it. */
  static Optional<Finding> check(Located document) {
    JsonNode extension = document.node().at(EXTENSION);
    return extension.isMissingNode() || isUsable(extension)
        ? Optional.empty()
        : Optional.of(
            Rule.ALTERNATE_ENVELOPE.error(
                document.places().locate(EXTENSION),
                EXTENSION,
                "this does not say which fields of the body may stand where",
                "Write {direction: receive, fields: [type], movedInto: /data}: the names of the"
                    + " fields, and another field of the body, in whose object they may stand"));
  }

  private static boolean isUsable(JsonNode extension) {
    JsonNode fields = extension.path(FIELDS);
    String movedInto = extension.path(MOVED_INTO).asString("");
    return extension.path("direction").asString("receive").equals("receive")
        && movedInto.matches("/[^~/]+")
        && fields.isArray()
        && !fields.isEmpty()
        && fields.valueStream().allMatch(JsonNode::isString)
        && fields.valueStream().noneMatch(name -> movedInto.equals("/" + name.asString()));
  }

  /**
   * Moves the members to where the other form has them.
   *
   * @return a copy; empty when the payload has not all of them, or no object to move them into
   */
  public Optional<JsonNode> apply(JsonNode payload) {
    if (!(payload.path(member) instanceof ObjectNode) || !moved.stream().allMatch(payload::has)) {
      return Optional.empty();
    }
    ObjectNode other = (ObjectNode) payload.deepCopy();
    ObjectNode inside = (ObjectNode) other.path(member);
    moved.forEach(name -> inside.set(name, other.remove(name)));
    return Optional.of(other);
  }

  /**
   * Moves the members to where the schemas have them. What stands there already stays, and so does
   * its namesake inside.
   *
   * @return a copy, or the same payload when there is nothing to move
   */
  JsonNode undo(JsonNode payload) {
    if (!(payload instanceof ObjectNode body && body.get(member) instanceof ObjectNode inside)) {
      return payload;
    }
    List<String> moving =
        moved.stream().filter(name -> inside.has(name) && !body.has(name)).toList();
    if (moving.isEmpty()) {
      return payload;
    }
    ObjectNode rest = inside.deepCopy();
    ObjectNode canonical = JsonNodeFactory.instance.objectNode();
    moving.forEach(name -> canonical.set(name, rest.remove(name)));
    canonical.setAll(body);
    canonical.set(member, rest);
    return canonical;
  }
}
