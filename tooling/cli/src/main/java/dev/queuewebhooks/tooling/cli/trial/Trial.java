package dev.queuewebhooks.tooling.cli.trial;

/**
 * A body to try generated code on.
 *
 * @param name for people: {@code example 'created'} or {@code payload order.json}
 * @param body the bytes that a receiver gets
 * @param doubt why it is not a valid body by the document; empty if it is
 * @param origin where it comes from
 */
public record Trial(String name, byte[] body, String doubt, Origin origin) {

  /** Where a body comes from. */
  public enum Origin {
    /** The document, or the person who asks. */
    GIVEN,
    /** Made from the schema. */
    MADE
  }

  static Trial given(String name, byte[] body) {
    return new Trial(name, body, "", Origin.GIVEN);
  }

  static Trial made(String name, byte[] body) {
    return new Trial("made: " + name, body, "", Origin.MADE);
  }
}
