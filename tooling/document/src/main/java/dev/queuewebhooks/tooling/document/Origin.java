package dev.queuewebhooks.tooling.document;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;

/**
 * Which part of which file is being copied, and to where.
 *
 * @param file real path
 * @param base the part in the file
 * @param place where that part stands in the bundle
 */
record Origin(Path file, JsonPointer base, JsonPointer place) {

  /** Where a part of the file, at or below the base, stands in the bundle. */
  JsonPointer bundled(JsonPointer pointer) {
    String rest = pointer.toString().substring(base.toString().length());
    return place.append(JsonPointer.compile(rest));
  }

  /** Where the target stands in the bundle when it is in the part being copied, or else null. */
  @Nullable JsonPointer contains(Target target) {
    String start = base.toString();
    String pointer = target.pointer().toString();
    boolean inside = pointer.equals(start) || pointer.startsWith(start + "/");
    return target.file().equals(file) && inside ? bundled(target.pointer()) : null;
  }
}
