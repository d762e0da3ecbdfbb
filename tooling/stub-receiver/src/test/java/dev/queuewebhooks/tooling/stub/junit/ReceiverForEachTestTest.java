package dev.queuewebhooks.tooling.stub.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.queuewebhooks.tooling.stub.DeliveryCheck;
import dev.queuewebhooks.tooling.stub.Fixtures;
import dev.queuewebhooks.tooling.stub.StubReceiver;
import java.net.ConnectException;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.extension.RegisterExtension;

class ReceiverForEachTestTest {
  private static final List<StubReceiver> SEEN = new ArrayList<>();

  @RegisterExtension
  final StubReceiverExtension webhooks =
      StubReceiverExtension.of(DeliveryCheck.of(Fixtures.parcels()));

  @RepeatedTest(2)
  void startsOneForEachTest(StubReceiver receiver) throws Exception {
    assertThat(SEEN).doesNotContain(receiver);
    SEEN.add(receiver);

    Fixtures.post(webhooks.uri(), Fixtures.LOST);

    assertThat(webhooks.await(1)).hasSize(1);
  }

  @AfterAll
  static void allAreEnded() {
    assertThat(SEEN).hasSize(2);
    SEEN.forEach(
        receiver ->
            Assertions.assertThatThrownBy(
                    () -> new Socket("127.0.0.1", receiver.uri().getPort()).close())
                .isInstanceOf(ConnectException.class));
  }
}
