package dev.queuewebhooks.tooling.document;

import java.nio.file.Path;
import java.util.List;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/** What a YAML or JSON file says, and where: for files that stand beside a document. */
public final class SourceTree {

  private final Located tree;

  private SourceTree(Located tree) {
    this.tree = tree;
  }

  /**
   * Reads a file, with the same limits as a document.
   *
   * @param file YAML, or JSON when its name ends with {@code .json} or its first character is an
   *     opening brace
   * @throws DocumentException when it cannot be read, or is neither
   */
  public static SourceTree read(Path file) {
    try {
      return new SourceTree(SourceFile.read(file, SourceFile.shown(file)));
    } catch (SourceException e) {
      throw new DocumentException(List.of(e.finding()));
    }
  }

  /** What the file says; must not be changed. */
  public JsonNode root() {
    return tree.node();
  }

  /** The file and line of a place, or of what surrounds it when the place itself does not exist. */
  public Location locate(JsonPointer pointer) {
    return tree.places().locate(pointer);
  }
}
