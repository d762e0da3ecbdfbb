package dev.queuewebhooks.tooling.document;

import java.nio.file.Path;
import tools.jackson.core.JsonPointer;

/**
 * What a reference leads to.
 *
 * @param kind what the place of the reference expects
 * @param file real path
 * @param pointer in that file
 */
record Target(Kind kind, Path file, JsonPointer pointer) {

  /** A name for it: that of the file, or of the place in the file. */
  String name() {
    JsonPointer last = pointer.last();
    String name = last == null ? SourceFile.baseName(file) : last.getMatchingProperty();
    return name.replaceAll("[^A-Za-z0-9._-]", "_");
  }
}
