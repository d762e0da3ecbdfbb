package dev.queuewebhooks.tooling.cli.generate;

import dev.queuewebhooks.tooling.codegen.GeneratedFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A folder for generated files.
 *
 * @param folder created when something is written to it
 */
public record SourceFolder(Path folder) {

  /**
   * Writes files, in place of others of their names.
   *
   * @return where they are, in the same order
   * @throws IOException when one cannot be written; those before it stay
   */
  public List<Path> write(List<GeneratedFile> files) throws IOException {
    List<Path> written = new ArrayList<>();
    for (GeneratedFile file : files) {
      Path target = folder.resolve(file.path());
      Files.createDirectories(target.getParent());
      Files.write(target, file.content().getBytes(StandardCharsets.UTF_8));
      written.add(target);
    }
    return written;
  }
}
