package dev.queuewebhooks.tooling.codegen.model;

/**
 * How a value stands as text where there is no JSON: in a header field, in a query, in a form.
 *
 * @param kind what one value is
 * @param listing whether there are several, and how
 * @param separator what stands between them; empty unless they are {@link Listing#SEPARATED}
 */
public record TextFormat(Kind kind, Listing listing, String separator) {

  /** What one value is. */
  public enum Kind {
    TEXT,
    NUMBER,
    BOOLEAN,
    JSON
  }

  /** How many values there are. */
  public enum Listing {
    /** One. */
    ONE,
    /** A list, each of whose values has the name before it. */
    REPEATED,
    /** A list in one text. */
    SEPARATED
  }

  static TextFormat one(Kind kind) {
    return new TextFormat(kind, Listing.ONE, "");
  }

  static TextFormat repeated(Kind kind) {
    return new TextFormat(kind, Listing.REPEATED, "");
  }

  static TextFormat separated(Kind kind, String separator) {
    return new TextFormat(kind, Listing.SEPARATED, separator);
  }

  /** Whether it is the format of what nothing is known of. */
  public boolean isPlain() {
    return equals(one(Kind.TEXT));
  }
}
