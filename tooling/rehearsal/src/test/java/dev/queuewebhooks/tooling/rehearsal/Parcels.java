package dev.queuewebhooks.tooling.rehearsal;

import dev.queuewebhooks.tooling.document.WebhookDocument;
import java.nio.file.Path;

/** The document of these tests. */
final class Parcels {
  static final WebhookDocument DOCUMENT =
      WebhookDocument.read(Path.of("src/test/resources/parcels.yaml"));

  private Parcels() {}
}
