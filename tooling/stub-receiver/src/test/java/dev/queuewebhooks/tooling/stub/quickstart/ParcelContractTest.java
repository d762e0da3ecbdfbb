package dev.queuewebhooks.tooling.stub.quickstart;

import static dev.queuewebhooks.tooling.stub.quickstart.ParcelPublisherTest.PARCELS;
import static dev.queuewebhooks.tooling.stub.quickstart.ParcelPublisherTest.SECRET;

import dev.queuewebhooks.tooling.stub.DeliveryCheck;
import dev.queuewebhooks.tooling.stub.publisher.PublisherVerifier;
import org.junit.jupiter.api.Test;

class ParcelContractTest {
  static final DeliveryCheck CHECK = DeliveryCheck.builder(PARCELS).key(SECRET).build();

  @Test
  void everyEventIsSentAsTheDocumentSays() throws Exception {
    try (PublisherVerifier verifier = PublisherVerifier.start(CHECK)) {
      ParcelPublisher publisher = new ParcelPublisher(verifier.uri(), SECRET);
      publisher.sent();
      publisher.lost();
      verifier.verify();
    }
  }
}
