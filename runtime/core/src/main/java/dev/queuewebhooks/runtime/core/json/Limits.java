package dev.queuewebhooks.runtime.core.json;

/** How much of anything a document may hold, whatever library reads it. */
public final class Limits {
  /** Objects and arrays inside of each other. */
  public static final int DEPTH = 100;

  /** Characters in the name of a property. */
  public static final int NAME_LENGTH = 1_000;

  /** Characters in a number. */
  public static final int NUMBER_LENGTH = 200;

  /** Characters in a string. */
  public static final int STRING_LENGTH = 5_000_000;

  private Limits() {}
}
