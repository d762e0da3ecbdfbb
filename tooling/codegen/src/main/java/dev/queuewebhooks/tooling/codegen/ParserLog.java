package dev.queuewebhooks.tooling.codegen;

/**
 * Keeps OpenAPI Generator's own reading of the document from filling the log with stack traces.
 * What is wrong with the document is said once, by {@link JavaWebhooksCodegen}, with its place.
 *
 * <p>The document is parsed between the making of the generator and the first call that tells it
 * its file, so the log is quiet from the one to the other.
 */
final class ParserLog {

  /** Maven's logger asks for this property when the parser's classes are loaded. */
  private static final String LEVEL = "org.slf4j.simpleLogger.log.io.swagger";

  private ParserLog() {}

  static void silence() {
    if (System.getProperty(LEVEL) == null) {
      System.setProperty(LEVEL, "off");
    }
  }

  static void restore() {
    System.clearProperty(LEVEL);
  }
}
