package dev.queuewebhooks.tooling.codegen.model;

import org.jspecify.annotations.Nullable;

/**
 * One declared member of a JSON object.
 *
 * @param jsonName the name on the wire
 * @param use its type
 * @param required whether the member must be there (its value may be null where the type allows it)
 * @param constant the only text that the member may have, or null
 * @param sensitive whether the document marks it {@code x-sensitive}
 * @param deprecated whether the document marks it deprecated
 * @param description the document's description, or an empty text
 */
public record Property(
    String jsonName,
    TypeUse use,
    boolean required,
    @Nullable String constant,
    boolean sensitive,
    boolean deprecated,
    String description) {}
