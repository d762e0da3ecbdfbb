package dev.queuewebhooks.tooling.codegen.java;

import java.util.List;

/**
 * What the head of every file shows.
 *
 * @param packageName the Java package
 * @param source the name of the document's file
 * @param imports qualified names, sorted
 */
record FileView(String packageName, String source, List<String> imports) {

  /** Whether there is anything to import. */
  public boolean hasImports() {
    return !imports.isEmpty();
  }
}
