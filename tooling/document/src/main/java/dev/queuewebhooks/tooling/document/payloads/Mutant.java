package dev.queuewebhooks.tooling.document.payloads;

import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/**
 * A payload with one thing changed.
 *
 * @param kind what is wrong with it, to those who look for one of each
 * @param name what was changed, and where: {@code without /order/id}
 * @param place where, in the payload
 * @param value the changed payload; must not be changed again
 */
public record Mutant(Kind kind, String name, JsonPointer place, JsonNode value) {

  /** What can be wrong with a value. */
  public enum Kind {
    /** A required field is not there. */
    MISSING,
    /** It is of another type. */
    TYPE,
    /** It is none of the listed ones. */
    VALUE,
    /** It has not the format. */
    FORMAT,
    /** It does not match the pattern. */
    PATTERN,
    /** It is too small, too large, too short, too long, or no multiple. */
    BOUND,
    /** A list has an item twice. */
    REPETITION,
    /** There is a field that is not allowed. */
    UNKNOWN
  }
}
