package dev.queuewebhooks.tooling.cli.trial;

import dev.queuewebhooks.tooling.cli.generate.SourceFolder;
import dev.queuewebhooks.tooling.codegen.GeneratedFile;
import dev.queuewebhooks.tooling.codegen.Part;
import dev.queuewebhooks.tooling.codegen.WebhooksGenerator;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The code for a document, generated and compiled. Closing it deletes what is not to be kept. */
public final class TrialBuild implements AutoCloseable {

  /** The package of code that is generated to be tried. */
  public static final String BASE_PACKAGE = "com.example.webhooks";

  private final WorkFolder folder;
  private final JavaCompilation compilation;

  private TrialBuild(WorkFolder folder, JavaCompilation compilation) {
    this.folder = folder;
    this.compilation = compilation;
  }

  /**
   * Generates and compiles.
   *
   * @param generator for the document, with {@link #BASE_PACKAGE}
   * @param keep the folder for code and classes; null for one that closing deletes
   * @throws IOException when files cannot be written
   * @throws IllegalStateException when the running Java has no compiler
   */
  public static TrialBuild of(WebhooksGenerator generator, @Nullable Path keep, Progress progress)
      throws IOException {
    WorkFolder folder = WorkFolder.open(keep);
    try {
      progress.step("generating");
      List<GeneratedFile> files = new ArrayList<>();
      for (Part part : Part.values()) {
        files.addAll(generator.generate(part));
      }
      List<Path> sources = new SourceFolder(folder.sources()).write(files);
      progress.step("compiling " + sources.size() + " files");
      return new TrialBuild(folder, JavaCompilation.of(sources, folder.classes()));
    } catch (IOException | RuntimeException e) {
      folder.close();
      throw e;
    }
  }

  /** Whether there are classes. */
  public boolean succeeded() {
    return compilation.succeeded();
  }

  /** Everything that the compiler has to say: {@code Order.java:7: ...}. */
  public List<String> messages() {
    return compilation.messages();
  }

  /** The classes; to be closed before this is. */
  public GeneratedClasses classes() throws IOException {
    return new GeneratedClasses(folder.classes(), BASE_PACKAGE);
  }

  @Override
  public void close() throws IOException {
    folder.close();
  }
}
