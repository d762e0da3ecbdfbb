package dev.queuewebhooks.tooling.document.payloads;

import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/**
 * A payload with one thing changed.
 *
 * @param name what was changed, and where: {@code without /order/id}
 * @param place where, in the payload
 * @param value the changed payload; must not be changed again
 */
public record Mutant(String name, JsonPointer place, JsonNode value) {}
