package dev.queuewebhooks.tooling.cli.prove;

import java.util.List;

/**
 * How generated code did with one event.
 *
 * @param event the name of the event
 * @param body what its body is
 * @param compiled whether the code compiles without a message
 * @param tried how many bodies were tried
 * @param read how many of them were read
 * @param dispatched how many of those reached the event's method of the handler
 * @param equal how many of those were the same after writing
 * @param skipped how many examples were not tried, because the document does not allow them
 * @param problems what fell short
 */
public record EventProof(
    String event,
    BodyKind body,
    boolean compiled,
    int tried,
    int read,
    int dispatched,
    int equal,
    int skipped,
    List<Problem> problems) {

  /** What a body is. */
  public enum BodyKind {
    /** JSON or a form, read as a generated class. */
    JSON,
    /** Anything else, handed over as bytes. */
    BYTES,
    /** There is none. */
    NONE
  }

  /** Whether nothing fell short. */
  public boolean holds() {
    return compiled && problems.isEmpty();
  }
}
