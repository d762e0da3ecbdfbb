package dev.queuewebhooks.tooling.document;

import tools.jackson.core.JsonPointer;

/**
 * One reason why a payload does not match its schema.
 *
 * @param pointer the place inside the payload
 * @param message what is wrong there; does not repeat what was received where that can be avoided
 */
public record Violation(JsonPointer pointer, String message) {

  /** {@code /data/order/id: does not match the uuid pattern}. */
  @Override
  public String toString() {
    return (pointer.matches() ? "/" : pointer.toString()) + ": " + message;
  }
}
