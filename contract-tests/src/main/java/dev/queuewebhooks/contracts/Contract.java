package dev.queuewebhooks.contracts;

import dev.queuewebhooks.tooling.document.WebhookDocument;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** Finds the document that this build is about. */
public final class Contract {
  private static final String RESOURCE = "/META-INF/webhooks/openapi.yaml";

  private Contract() {}

  /**
   * Reads the bundle on the class path.
   *
   * @throws IllegalStateException when it is not there
   */
  public static WebhookDocument read() {
    try (InputStream bundle = Contract.class.getResourceAsStream(RESOURCE)) {
      if (bundle == null) {
        throw new IllegalStateException("the class path has no " + RESOURCE);
      }
      return WebhookDocument.parse("openapi.yaml", bundle.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
