package dev.queuewebhooks.tooling.stub.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.queuewebhooks.tooling.stub.Delivery;
import dev.queuewebhooks.tooling.stub.DeliveryCheck;
import dev.queuewebhooks.tooling.stub.Fixtures;
import dev.queuewebhooks.tooling.stub.StubReceiver;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class StubReceiverExtensionTest {
  @RegisterExtension
  static final StubReceiverExtension FOR_ALL =
      StubReceiverExtension.of(DeliveryCheck.of(Fixtures.parcels()));

  @RepeatedTest(2)
  void startsEachTestWithoutDeliveries() throws Exception {
    assertThat(FOR_ALL.deliveries().all()).isEmpty();

    Fixtures.post(FOR_ALL.uri(), Fixtures.LOST);
    Fixtures.post(FOR_ALL.uri("/always/503"), Fixtures.LOST);

    assertThat(FOR_ALL.await(2)).extracting(Delivery::answer).containsExactly("204", "503");
  }

  @Test
  void givesTheReceiverToATest(StubReceiver receiver) {
    assertThat(receiver).isSameAs(FOR_ALL.receiver());
  }
}
