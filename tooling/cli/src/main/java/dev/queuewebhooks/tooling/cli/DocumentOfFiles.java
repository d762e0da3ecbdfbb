package dev.queuewebhooks.tooling.cli;

import dev.queuewebhooks.tooling.document.Bundler;
import dev.queuewebhooks.tooling.document.DocumentException;
import dev.queuewebhooks.tooling.document.WebhookDocument;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Finds the document that a command works with, and bundles it first if it is several files. */
final class DocumentOfFiles {

  private static final String REFERS_TO_ANOTHER_FILE = "WH007";

  private DocumentOfFiles() {}

  /**
   * @param file the document that was asked for; null means the one on the class path
   * @throws DocumentException with everything that is wrong
   */
  static WebhookDocument load(@Nullable Path file) {
    try {
      return Documents.load(file);
    } catch (DocumentException e) {
      boolean several =
          e.findings().stream().anyMatch(found -> found.rule().equals(REFERS_TO_ANOTHER_FILE));
      if (file == null || !several) {
        throw e;
      }
      return Bundler.bundle(file).document();
    }
  }
}
