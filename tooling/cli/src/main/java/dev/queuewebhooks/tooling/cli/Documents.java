package dev.queuewebhooks.tooling.cli;

import dev.queuewebhooks.tooling.document.Bundle;
import dev.queuewebhooks.tooling.document.Bundler;
import dev.queuewebhooks.tooling.document.DocumentException;
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
   * A document of one file or several.
   *
   * @param file the document that was asked for; null means the one on the class path
   * @throws DocumentException with everything that is wrong
   */
  static WebhookDocument load(@Nullable Path file) {
    return load(file, null);
  }

  /**
   * A document of one file or several.
   *
   * @param file the document that was asked for; null means the one on the class path
   * @param root the folder below which all of its files have to be; null means its own
   * @throws DocumentException with everything that is wrong
   */
  static WebhookDocument load(@Nullable Path file, @Nullable Path root) {
    return file == null ? builtIn() : bundle(file, root).document();
  }

  private static WebhookDocument builtIn() {
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

  /**
   * A document with the files that it refers to.
   *
   * @param root the folder below which all of them have to be; null means the document's own
   * @throws DocumentException when they cannot be put together
   */
  static Bundle bundle(Path file, @Nullable Path root) {
    return root == null ? Bundler.bundle(file) : Bundler.bundle(file, root);
  }
}
