package dev.queuewebhooks.tooling.document;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/**
 * One operation below {@code webhooks}.
 *
 * @param name the key below {@code webhooks}
 * @param method the HTTP method in capitals, for example {@code POST}
 * @param pointer the operation, after any {@code $ref} of its path item was followed
 * @param operationId as in the document
 * @param summary the operation's, or else its path item's
 * @param description the operation's, or else its path item's
 * @param deprecated whether the operation says so
 * @param parameters those of the path item and of the operation
 * @param bodies one for each content type of the request body, in document order
 * @param responses in document order
 * @param extensions the operation's {@code x-} fields, in document order
 */
public record Webhook(
    String name,
    String method,
    JsonPointer pointer,
    @Nullable String operationId,
    @Nullable String summary,
    @Nullable String description,
    boolean deprecated,
    List<Parameter> parameters,
    List<Body> bodies,
    List<Response> responses,
    Map<String, JsonNode> extensions) {}
