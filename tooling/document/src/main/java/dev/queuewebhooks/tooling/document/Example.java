package dev.queuewebhooks.tooling.document;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * An example of a body.
 *
 * @param name the key below {@code examples}, or {@code example} for the single unnamed one
 * @param summary as in the document
 * @param value exactly as in the document
 */
public record Example(String name, @Nullable String summary, JsonNode value) {}
