package dev.queuewebhooks.tooling.document;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;

/**
 * A parameter of a request, or a header of a response.
 *
 * @param name as in the document
 * @param in {@code header}, {@code query}, {@code path} or {@code cookie}
 * @param required whether it is always sent
 * @param description as in the document
 * @param schema where its schema stands; a {@code $ref} at that place has not been followed
 */
public record Parameter(
    String name, String in, boolean required, @Nullable String description, JsonPointer schema) {}
