package dev.queuewebhooks.runtime.receiver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.queuewebhooks.runtime.receiver.ReplayStore.Held;
import dev.queuewebhooks.runtime.receiver.ReplayStore.MessageKey;
import dev.queuewebhooks.runtime.receiver.ReplayStore.Refused;
import java.text.MessageFormat;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class InMemoryReplayStoreTest extends ReplayStoreContract {
  private final SetClock clock = new SetClock(Sample.NOW);

  @Override
  protected ReplayStore store() {
    return InMemoryReplayStore.builder().build();
  }

  @Test
  void remembersAMessageUntilItsTimeIsUp() {
    ReplayStore store =
        InMemoryReplayStore.builder().retention(Duration.ofMinutes(10)).clock(clock).build();
    take(store, "a");

    clock.advance(Duration.ofMillis(599_999));
    assertThat(store.claim(key("a"))).isEqualTo(Refused.DONE);
    clock.advance(Duration.ofMillis(1));
    take(store, "a");
    assertThat(store.claim(key("a"))).isEqualTo(Refused.DONE);
  }

  @Test
  void neverForgetsAMessageThatIsBeingHandled() {
    ReplayStore store = InMemoryReplayStore.builder().maxMessages(1).clock(clock).build();
    Held held = (Held) store.claim(key("a"));
    clock.advance(Duration.ofDays(40));
    take(store, "b");

    assertThat(store.claim(key("a"))).isEqualTo(Refused.IN_PROGRESS);
    held.release();
    assertThat(store.claim(key("a"))).isInstanceOf(Held.class);
  }

  @Test
  void forgetsTheMessageDoneLongestAgoWhenItIsFullAndSaysSoOnceAMinute() {
    ReplayStore store = InMemoryReplayStore.builder().maxMessages(2).clock(clock).build();
    try (CapturedLog log = new CapturedLog(InMemoryReplayStore.class)) {
      take(store, "a");
      clock.advance(Duration.ofSeconds(5));
      take(store, "b");
      assertThat(log.records).isEmpty();
      take(store, "c");
      take(store, "d");

      assertThat(log.records)
          .singleElement()
          .extracting(logged -> MessageFormat.format(logged.getMessage(), logged.getParameters()))
          .isEqualTo(
              "the replay store is full: of 2 messages it had to forget one after PT5S, and would"
                  + " take it again; give it more room or a shorter retention");
      clock.advance(Duration.ofMinutes(1));
      take(store, "e");
      assertThat(log.records).hasSize(2);
    }
    assertThat(store.claim(key("d"))).isEqualTo(Refused.DONE);
    assertThat(store.claim(key("e"))).isEqualTo(Refused.DONE);
    assertThat(store.claim(key("a"))).isInstanceOf(Held.class);
  }

  @Test
  void forgetsWithoutAWordWhatHasHadItsTime() {
    ReplayStore store =
        InMemoryReplayStore.builder()
            .maxMessages(1)
            .retention(Duration.ofSeconds(1))
            .clock(clock)
            .build();
    try (CapturedLog log = new CapturedLog(InMemoryReplayStore.class)) {
      take(store, "a");
      clock.advance(Duration.ofSeconds(1));
      take(store, "b");
      assertThat(log.records).isEmpty();
    }
  }

  @Test
  void aMessageClaimedAgainAfterItsTimeIsNotForgottenWithTheOldClaim() {
    ReplayStore store =
        InMemoryReplayStore.builder()
            .maxMessages(2)
            .retention(Duration.ofSeconds(1))
            .clock(clock)
            .build();
    take(store, "a");
    clock.advance(Duration.ofSeconds(1));
    take(store, "a");
    take(store, "b");

    assertThat(store.claim(key("a"))).isEqualTo(Refused.DONE);
  }

  @Test
  void refusesToRememberNothing() {
    InMemoryReplayStore.Builder builder = InMemoryReplayStore.builder();

    assertThatThrownBy(() -> builder.maxMessages(0)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> builder.retention(Duration.ZERO))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static void take(ReplayStore store, String id) {
    ((Held) store.claim(key(id))).done();
  }

  private static MessageKey key(String id) {
    return new MessageKey("", id);
  }
}
