package dev.queuewebhooks.tooling.codegen;

/**
 * Settings for the reading of the document that OpenAPI Generator does before it asks this
 * generator for anything, and that can be set by system properties only.
 *
 * <p>The parser's log would fill up with stack traces; what is wrong with a document is said once,
 * by {@link JavaWebhooksCodegen}, with its place. And the parser gives up on YAML above 3 MiB.
 *
 * <p>The document is parsed between the making of the generator and the first call that tells it
 * its file, so the settings hold from the one to the other.
 */
final class ParserSettings {

  /** Maven's logger asks for this property when the parser's classes are loaded. */
  private static final String LOG_LEVEL = "org.slf4j.simpleLogger.log.io.swagger";

  private static final String YAML_LIMIT = "maxYamlCodePoints";
  private static final int THIRTY_TWO_MEBI = 32 << 20;

  private ParserSettings() {}

  static void set() {
    setUnlessSet(LOG_LEVEL, "off");
    setUnlessSet(YAML_LIMIT, String.valueOf(THIRTY_TWO_MEBI));
  }

  /** The limit stays: it is read once, and nothing depends on documents being refused. */
  static void restore() {
    System.clearProperty(LOG_LEVEL);
  }

  private static void setUnlessSet(String property, String value) {
    if (System.getProperty(property) == null) {
      System.setProperty(property, value);
    }
  }
}
