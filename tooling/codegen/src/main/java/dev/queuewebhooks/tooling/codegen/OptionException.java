package dev.queuewebhooks.tooling.codegen;

/** An option is missing or wrong. The message is for the person who wrote the build file. */
final class OptionException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  OptionException(String message) {
    super(message, null, false, false);
  }
}
