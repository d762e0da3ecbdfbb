package dev.queuewebhooks.tooling.cli;

import dev.queuewebhooks.tooling.document.WebhookDocument;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Finds the document that a command works with. */
final class Documents {

  private static final String BUILT_IN = "META-INF/webhooks/openapi.yaml";

  private Documents() {}

  /**
   * @param file the document that was asked for; null means the one on the class path
   */
  static WebhookDocument load(@Nullable Path file) {
    if (file != null) {
      return WebhookDocument.read(file);
    }
    try (InputStream in = Documents.class.getClassLoader().getResourceAsStream(BUILT_IN)) {
      if (in == null) {
        throw new IllegalStateException(
            "no document comes with this command: name one with --spec");
      }
      return WebhookDocument.parse(BUILT_IN, in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
