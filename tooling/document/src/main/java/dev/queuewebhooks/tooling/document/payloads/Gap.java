package dev.queuewebhooks.tooling.document.payloads;

import tools.jackson.core.JsonPointer;

/**
 * A schema that no value was found for.
 *
 * @param schema its place in the document
 * @param reason why, for people
 */
public record Gap(JsonPointer schema, String reason) {

  /** {@code /components/schemas/Code: no text was found that matches ^(?!x)}. */
  @Override
  public String toString() {
    return schema + ": " + reason;
  }
}
