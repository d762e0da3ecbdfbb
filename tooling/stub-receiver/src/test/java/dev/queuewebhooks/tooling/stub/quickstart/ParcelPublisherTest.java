package dev.queuewebhooks.tooling.stub.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.queuewebhooks.runtime.core.HmacSecret;
import dev.queuewebhooks.tooling.document.WebhookDocument;
import dev.queuewebhooks.tooling.stub.Delivery;
import dev.queuewebhooks.tooling.stub.DeliveryCheck;
import dev.queuewebhooks.tooling.stub.junit.StubReceiverExtension;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ParcelPublisherTest {
  static final HmacSecret SECRET = HmacSecret.generate();
  static final WebhookDocument PARCELS =
      WebhookDocument.read(Path.of("src/test/resources/parcels.yaml"));

  @RegisterExtension
  static final StubReceiverExtension RECEIVER =
      StubReceiverExtension.of(DeliveryCheck.builder(PARCELS).key(SECRET).build());

  @Test
  void sendsWhatTheDocumentSays() throws Exception {
    new ParcelPublisher(RECEIVER.uri(), SECRET).lost();

    assertThat(RECEIVER.await(1)).allMatch(Delivery::isAccepted);
  }

  @Test
  void triesAgain() throws Exception {
    new ParcelPublisher(RECEIVER.uri("/flaky/2"), SECRET).lost();

    assertThat(RECEIVER.await(3)).extracting(Delivery::answer).containsExactly("503", "503", "204");
  }
}
