package dev.queuewebhooks.contracts;

/**
 * Ends a step of the build. The message is meant for whoever runs the build; there is no stack
 * trace, because Maven would print it and it would help nobody.
 */
public final class BuildFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * A failure.
   *
   * @param message what is wrong, where, and what to do
   */
  public BuildFailure(String message) {
    super(message, null, false, false);
  }
}
