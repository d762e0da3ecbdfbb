package dev.queuewebhooks.tooling.codegen.model;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One declared member of a JSON object.
 *
 * @param jsonName the name on the wire
 * @param use its type
 * @param required whether the member must be there (its value may be null where the type allows it)
 * @param constant the only value that the member may have: a text, a number or a boolean; or null
 * @param sensitive whether the document marks it {@code x-sensitive}
 * @param deprecated whether the document marks it deprecated
 * @param description the document's description, with what the type does not say; may be empty
 */
public record Property(
    String jsonName,
    TypeUse use,
    boolean required,
    @Nullable JsonNode constant,
    boolean sensitive,
    boolean deprecated,
    String description) {}
