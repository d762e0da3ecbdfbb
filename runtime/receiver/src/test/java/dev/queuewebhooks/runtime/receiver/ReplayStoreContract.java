package dev.queuewebhooks.runtime.receiver;

import static org.assertj.core.api.Assertions.assertThat;

import dev.queuewebhooks.runtime.receiver.ReplayStore.Claim;
import dev.queuewebhooks.runtime.receiver.ReplayStore.Held;
import dev.queuewebhooks.runtime.receiver.ReplayStore.MessageKey;
import dev.queuewebhooks.runtime.receiver.ReplayStore.Refused;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** What every {@link ReplayStore} does. To be extended by the test of an implementation. */
public abstract class ReplayStoreContract {
  private static final MessageKey MESSAGE = new MessageKey("contract", "msg_1");
  private static final int CALLERS = 8;

  /** A store that remembers none of the messages of this test. Called once for each test. */
  protected abstract ReplayStore store();

  @Test
  void a_message_that_is_new_can_be_claimed() {
    assertThat(store().claim(MESSAGE)).isInstanceOf(Held.class);
  }

  @Test
  void a_claimed_message_is_in_progress() {
    ReplayStore store = store();
    store.claim(MESSAGE);

    assertThat(store.claim(MESSAGE)).isEqualTo(Refused.IN_PROGRESS);
  }

  @Test
  void a_message_that_was_taken_is_done() {
    ReplayStore store = store();
    claim(store, MESSAGE).done();

    assertThat(store.claim(MESSAGE)).isEqualTo(Refused.DONE);
  }

  @Test
  void a_released_message_can_be_claimed_again_and_done() {
    ReplayStore store = store();
    claim(store, MESSAGE).release();
    claim(store, MESSAGE).done();

    assertThat(store.claim(MESSAGE)).isEqualTo(Refused.DONE);
  }

  @Test
  void messages_of_another_endpoint_are_others() {
    ReplayStore store = store();
    claim(store, MESSAGE).done();

    assertThat(store.claim(new MessageKey("other", MESSAGE.id()))).isInstanceOf(Held.class);
    assertThat(store.claim(new MessageKey("contract", "MSG_1"))).isInstanceOf(Held.class);
  }

  @Test
  void one_of_many_callers_at_the_same_time_gets_the_claim() throws Exception {
    ReplayStore store = store();
    ExecutorService threads = Executors.newFixedThreadPool(CALLERS);
    try {
      for (int message = 0; message < 200; message++) {
        MessageKey key = new MessageKey("contract", "msg_" + message);
        CountDownLatch start = new CountDownLatch(1);
        List<Future<Claim>> claims = new ArrayList<>();
        for (int caller = 0; caller < CALLERS; caller++) {
          claims.add(
              threads.submit(
                  () -> {
                    start.await();
                    return store.claim(key);
                  }));
        }
        start.countDown();
        int held = 0;
        for (Future<Claim> claim : claims) {
          held += claim.get() instanceof Held ? 1 : 0;
        }
        assertThat(held).isEqualTo(1);
      }
    } finally {
      threads.shutdownNow();
    }
  }

  private static Held claim(ReplayStore store, MessageKey message) {
    Claim claim = store.claim(message);
    assertThat(claim).isInstanceOf(Held.class);
    return (Held) claim;
  }
}
