package dev.queuewebhooks.tooling.cli.trial;

import dev.queuewebhooks.tooling.codegen.model.Dispatch;
import dev.queuewebhooks.tooling.codegen.model.EventModel;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a body says about which event it is. Where events share a schema, a body that is made from
 * it may be any of them.
 *
 * @param property the member that tells
 * @param texts what it may be for this event
 */
record BodyTag(String property, List<String> texts) {

  /** Empty where the body does not tell. */
  static Optional<BodyTag> of(EventModel event, Dispatch dispatch) {
    if (dispatch instanceof Dispatch.ByBody by) {
      return Optional.of(new BodyTag(by.property(), event.tags()));
    } else if (dispatch instanceof Dispatch.ByHeaderAndBody by) {
      List<String> texts =
          event.tags().stream().map(tag -> tag.substring(tag.indexOf(' ') + 1)).toList();
      return Optional.of(new BodyTag(by.property(), texts));
    }
    return Optional.empty();
  }

  /** The body itself if it is of this event, or else the bodies of this event that are like it. */
  Stream<JsonNode> apply(JsonNode body) {
    if (!body.isObject() || texts.contains(body.path(property).asString(""))) {
      return Stream.of(body);
    }
    return texts.stream().map(text -> ((ObjectNode) body).deepCopy().put(property, text));
  }
}
