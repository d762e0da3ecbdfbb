package dev.queuewebhooks.runtime.sender;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.queuewebhooks.runtime.sender.NextStep.Finish;
import dev.queuewebhooks.runtime.sender.NextStep.Retry;
import dev.queuewebhooks.runtime.sender.NextStep.Verdict;
import dev.queuewebhooks.runtime.sender.Outcome.Failure;
import dev.queuewebhooks.runtime.sender.Outcome.Response;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for every message, every schedule and every outcome. */
class RetryPropertiesTest {
  private static final Outcome AWAY = new Response(500, null);
  private static final int RUNS = 2_000;

  /** Always the same runs, so that a failure can be repeated. */
  private final Random random = new Random(20260102);

  @Test
  void theStandardScheduleIsTenAttemptsInSeventyFiveHoursThirtyFiveMinutesAndFiveSeconds() {
    List<Duration> delays = delays(RetryPolicy.standardWebhooks().withJitter(0), "msg_1");

    assertThat(delays)
        .containsExactly(
            Duration.ofSeconds(5),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(5),
            Duration.ofHours(10),
            Duration.ofHours(14),
            Duration.ofHours(20),
            Duration.ofHours(24));
    assertThat(delays.stream().reduce(Duration.ZERO, Duration::plus))
        .isEqualTo(Duration.ofHours(75).plusMinutes(35).plusSeconds(5));
  }

  @Test
  void theBriefScheduleEndsWithinAMinute() {
    for (int i = 0; i < RUNS; i++) {
      List<Duration> delays = delays(RetryPolicy.brief(), "msg_" + i);

      assertThat(delays).hasSize(3);
      assertThat(delays.stream().reduce(Duration.ZERO, Duration::plus))
          .isLessThan(Duration.ofMinutes(1));
    }
  }

  @Test
  void jitterStaysWithinItsPartAndSpreadsEvenly() {
    RetryPolicy policy = RetryPolicy.of(Duration.ofSeconds(100)).withJitter(0.2);
    double sum = 0;
    double least = 1000;
    double most = 0;
    for (int i = 0; i < RUNS; i++) {
      double seconds = delays(policy, "msg_" + random.nextLong()).get(0).toMillis() / 1000.0;
      sum += seconds;
      least = Math.min(least, seconds);
      most = Math.max(most, seconds);
    }
    assertThat(least).isBetween(80.0, 81.0);
    assertThat(most).isBetween(119.0, 120.0);
    assertThat(sum / RUNS).isCloseTo(100, within(1.0));
  }

  @Test
  void theSameHistoryHasTheSameNextStep() {
    for (int i = 0; i < RUNS; i++) {
      DeliveryProgress progress = new DeliveryProgress("msg_" + i, random.nextInt(12));
      Outcome outcome = anyOutcome();

      assertThat(RetryPolicy.standardWebhooks().after(progress, outcome))
          .isEqualTo(RetryPolicy.standardWebhooks().after(progress, outcome));
    }
  }

  @Test
  void everyDeliveryEndsAndNeverWaitsLongerThanPlannedOrAskedWithinTheBound() {
    Duration bound = Duration.ofDays(1);
    for (int i = 0; i < RUNS; i++) {
      DeliveryProgress progress = new DeliveryProgress("msg_" + i, 0);
      Outcome outcome = anyOutcome();
      while (RetryPolicy.standardWebhooks().after(progress, outcome) instanceof Retry retry) {
        assertThat(retry.progress()).isEqualTo(progress.next());
        assertThat(retry.delay()).isBetween(Duration.ofSeconds(4), bound.plus(bound.dividedBy(5)));
        assertThat(retry.pause()).isBetween(Duration.ZERO, retry.delay());
        progress = retry.progress();
        outcome = anyOutcome();
      }
      assertThat(progress.attempts()).isLessThan(10);
    }
  }

  @Test
  void noReceiverShortensThePlanAndEveryoneGetsTheTimeTheyAskFor() {
    RetryPolicy policy = RetryPolicy.of(Duration.ofSeconds(10)).withJitter(0.2);
    for (int i = 0; i < RUNS; i++) {
      DeliveryProgress progress = new DeliveryProgress("msg_" + i, 0);
      Duration asked = Duration.ofSeconds(random.nextInt(300));
      Duration planned = ((Retry) policy.after(progress, AWAY)).delay();
      Duration granted = ((Retry) policy.after(progress, new Response(503, asked))).delay();

      assertThat(granted).isGreaterThanOrEqualTo(planned).isGreaterThanOrEqualTo(asked);
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {-0.1, 1.1, Double.NaN, Double.POSITIVE_INFINITY})
  void refusesAJitterThatIsNoPart(double ratio) {
    assertThatThrownBy(() -> RetryPolicy.none().withJitter(ratio))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the jitter is not between 0 and 1: " + ratio);
  }

  @Test
  void whatHasToBeKeptBetweenAttemptsCanBeSerialised() throws Exception {
    DeliveryProgress progress = new DeliveryProgress("msg_1", 3);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(progress);
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      assertThat(in.readObject()).isEqualTo(progress);
    }
  }

  private static List<Duration> delays(RetryPolicy policy, String id) {
    List<Duration> delays = new ArrayList<>();
    DeliveryProgress progress = new DeliveryProgress(id, 0);
    NextStep next = policy.after(progress, AWAY);
    while (next instanceof Retry retry) {
      delays.add(retry.delay());
      next = policy.after(retry.progress(), AWAY);
    }
    assertThat(next).isEqualTo(new Finish(Verdict.EXHAUSTED));
    return delays;
  }

  private Outcome anyOutcome() {
    if (random.nextInt(4) == 0) {
      FailureKind[] kinds = FailureKind.values();
      return new Failure(kinds[random.nextInt(kinds.length)]);
    }
    Duration asked = random.nextBoolean() ? null : Duration.ofSeconds(random.nextInt(200_000));
    return new Response(random.nextInt(4) == 0 ? 100 + random.nextInt(500) : 503, asked);
  }
}
