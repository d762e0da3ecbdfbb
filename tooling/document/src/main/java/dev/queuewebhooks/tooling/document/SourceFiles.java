package dev.queuewebhooks.tooling.document;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** The files of a document: each is read once, and only when it lies below the root folder. */
final class SourceFiles {

  private static final Pattern DOCUMENT = Pattern.compile("(?i).+\\.(yaml|yml|json)");

  private final Path root;
  private final Path main;
  private final Path shownFolder;
  private final Map<Path, Located> trees = new HashMap<>();

  private SourceFiles(Path root, Path main, Path shownFolder) {
    this.root = root;
    this.main = main;
    this.shownFolder = shownFolder;
  }

  /**
   * @throws SourceException when there is no such document
   */
  static SourceFiles below(Path root, Path openapiFile) {
    String shown = SourceFile.shown(openapiFile);
    Path main = real(openapiFile);
    Path parent = openapiFile.getParent();
    SourceFiles files = new SourceFiles(real(root), main, parent == null ? Path.of("") : parent);
    files.trees.put(main, SourceFile.read(openapiFile, shown));
    return files;
  }

  /** With symbolic links followed, so that no link leads out of the root. */
  private static Path real(Path path) {
    try {
      return path.toRealPath();
    } catch (IOException e) {
      return path.toAbsolutePath().normalize();
    }
  }

  Path main() {
    return main;
  }

  /** The file that a reference in another file names; empty when it is not a path at all. */
  Optional<Path> target(Path from, Reference reference) {
    try {
      return Optional.of(real(from.resolveSibling(reference.path())));
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  boolean isAllowed(Path file) {
    return file.startsWith(root);
  }

  /**
   * The content of a file.
   *
   * @throws SourceException when it cannot be read
   */
  Located tree(Path file) {
    Located known = trees.get(file);
    if (known == null) {
      known = SourceFile.read(file, shown(file));
      trees.put(file, known);
    }
    return known;
  }

  /** A path in the style in which the document's own path was given. */
  String shown(Path file) {
    Path folder = main.getParent();
    Path relative = folder == null ? file : folder.relativize(file);
    return SourceFile.shown(shownFolder.resolve(relative));
  }

  /**
   * The YAML and JSON files right in a folder, in the order of their names.
   *
   * @return real paths by the names that stand in the folder
   */
  SortedMap<String, Path> in(Path folder) throws IOException {
    SortedMap<String, Path> files = new TreeMap<>();
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
      for (Path entry : entries) {
        String name = String.valueOf(entry.getFileName());
        if (DOCUMENT.matcher(name).matches() && Files.isRegularFile(entry)) {
          files.put(name, real(entry));
        }
      }
    }
    return files;
  }

  /** The names of what is in the same folder as a file that does not exist. */
  Collection<String> neighbours(Path file) {
    Path folder = file.getParent();
    if (folder == null || !isAllowed(folder) || !Files.isDirectory(folder)) {
      return List.of();
    }
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
      List<String> names = new ArrayList<>();
      entries.forEach(entry -> names.add(entry.getFileName().toString()));
      return names;
    } catch (IOException e) {
      return List.of();
    }
  }
}
