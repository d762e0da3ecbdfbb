package dev.queuewebhooks.tooling.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.queuewebhooks.runtime.core.HmacSecret;
import dev.queuewebhooks.tooling.document.WebhookDocument;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ParcelReceiverTest {
  static final HmacSecret SECRET = HmacSecret.generate();
  static final WebhookDocument PARCELS =
      WebhookDocument.read(Path.of("src/test/resources/parcels.yaml"));

  @Test
  void survivesWhatSendersAndForgersDo() throws Exception {
    try (Receiver receiver = Receiver.onTheRuntime(SECRET)) {
      assertThat(Rehearsal.of(PARCELS, receiver.uri(), SECRET).run().failures()).isEmpty();
    }
  }
}
