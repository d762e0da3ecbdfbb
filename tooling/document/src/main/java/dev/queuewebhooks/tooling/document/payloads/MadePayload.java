package dev.queuewebhooks.tooling.document.payloads;

import tools.jackson.databind.JsonNode;

/**
 * A valid payload that was made from a schema.
 *
 * @param name what is special about it, for people: {@code null at /note}; it stays the same as
 *     long as the schema does
 * @param value the payload; must not be changed
 */
public record MadePayload(String name, JsonNode value) {

  /** The name of the one that has the required fields and no other. */
  public static final String LEAST = "only required fields";
}
