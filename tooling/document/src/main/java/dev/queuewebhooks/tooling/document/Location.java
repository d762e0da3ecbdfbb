package dev.queuewebhooks.tooling.document;

/**
 * A place in a file that a person wrote.
 *
 * @param file the path as it was given, or relative to the current folder
 * @param line the line, counted from 1
 */
public record Location(String file, int line) {

  /** {@code openapi/webhooks/x.yaml:14}. */
  @Override
  public String toString() {
    return file + ":" + line;
  }
}
