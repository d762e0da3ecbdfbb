package dev.queuewebhooks.tooling.cli.trial;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A folder to work in.
 *
 * @param path where it is
 * @param kept whether closing leaves it alone
 */
record WorkFolder(Path path, boolean kept) implements AutoCloseable {

  /**
   * Opens one.
   *
   * @param keep the folder that is to be used and kept; null for one that closing deletes
   */
  static WorkFolder open(@Nullable Path keep) throws IOException {
    return keep == null
        ? new WorkFolder(Files.createTempDirectory("webhooks"), false)
        : new WorkFolder(Files.createDirectories(keep), true);
  }

  Path sources() {
    return path.resolve("sources");
  }

  Path classes() {
    return path.resolve("classes");
  }

  @Override
  public void close() throws IOException {
    if (kept) {
      return;
    }
    try (Stream<Path> files = Files.walk(path)) {
      files.sorted(Comparator.reverseOrder()).forEach(WorkFolder::delete);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static void delete(Path file) {
    try {
      Files.delete(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
