package dev.queuewebhooks.runtime.sender;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.queuewebhooks.runtime.sender.NextStep.Finish;
import dev.queuewebhooks.runtime.sender.NextStep.Retry;
import dev.queuewebhooks.runtime.sender.NextStep.Verdict;
import dev.queuewebhooks.runtime.sender.Outcome.Failure;
import dev.queuewebhooks.runtime.sender.Outcome.Response;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetryPolicyTest {
  private static final Duration TEN = Duration.ofSeconds(10);
  private static final Duration TWENTY = Duration.ofSeconds(20);
  private static final Outcome AWAY = new Response(503, null);

  private final RetryPolicy policy = RetryPolicy.of(TEN, TWENTY);

  @Test
  void waitsAsPlannedThenGivesUp() {
    assertThat(policy.after(before(1), AWAY)).isEqualTo(new Retry(TEN, Duration.ZERO, before(2)));
    assertThat(policy.after(before(2), AWAY))
        .isEqualTo(new Retry(TWENTY, Duration.ZERO, before(3)));
    assertThat(policy.after(before(3), AWAY)).isEqualTo(new Finish(Verdict.EXHAUSTED));
  }

  @ParameterizedTest
  @CsvSource({
    "200, DELIVERED",
    "204, DELIVERED",
    "299, DELIVERED",
    "300, REJECTED",
    "304, REJECTED",
    "399, REJECTED",
    "400, REJECTED",
    "410, REJECTED",
    "499, REJECTED"
  })
  void finishesAtAnswersThatAreFinal(int status, Verdict verdict) {
    assertThat(policy.after(before(1), new Response(status, null))).isEqualTo(new Finish(verdict));
    assertThat(policy.after(before(9), new Response(status, null))).isEqualTo(new Finish(verdict));
  }

  @ParameterizedTest
  @ValueSource(ints = {408, 425, 429, 500, 501, 502, 503, 504, 599})
  void triesAgainAfterAnswersThatMayPass(int status) {
    assertThat(retry(policy, 1, new Response(status, null)).delay()).isEqualTo(TEN);
  }

  @ParameterizedTest
  @EnumSource(
      mode = EnumSource.Mode.EXCLUDE,
      names = {"INTERRUPTED", "REFUSED_TARGET"})
  void triesAgainAfterEveryFailureOfTheNetwork(FailureKind kind) {
    assertThat(policy.after(before(1), new Failure(kind)))
        .isEqualTo(new Retry(TEN, Duration.ZERO, before(2)));
  }

  @Test
  void finishesWhenTheThreadWasInterrupted() {
    assertThat(policy.after(before(1), new Failure(FailureKind.INTERRUPTED)))
        .isEqualTo(new Finish(Verdict.EXHAUSTED));
  }

  @Test
  void finishesWhenTheTargetIsNotAllowed() {
    assertThat(policy.after(before(1), new Failure(FailureKind.REFUSED_TARGET)))
        .isEqualTo(new Finish(Verdict.REJECTED));
  }

  @Test
  void triesOnceWhenToldNotToRetry() {
    assertThat(RetryPolicy.none().after(before(1), AWAY)).isEqualTo(new Finish(Verdict.EXHAUSTED));
  }

  @ParameterizedTest
  @CsvSource({"0, 10", "9, 10", "11, 11", "300, 300", "301, 300", "999999999, 300"})
  void letsAReceiverAskForMoreTimeUpToTheBound(long asked, long waited) {
    assertThat(retry(policy, 1, new Response(429, Duration.ofSeconds(asked))).delay())
        .isEqualTo(Duration.ofSeconds(waited));
  }

  @Test
  void takesAnotherBound() {
    Outcome asksForAnHour = new Response(503, Duration.ofHours(1));

    assertThat(retry(policy.withMaxRetryAfter(Duration.ofHours(2)), 1, asksForAnHour).delay())
        .isEqualTo(Duration.ofHours(1));
    assertThat(retry(policy.withMaxRetryAfter(Duration.ZERO), 1, asksForAnHour).delay())
        .isEqualTo(TEN);
  }

  @ParameterizedTest
  @ValueSource(ints = {429, 502, 504})
  void leavesAnEndpointThatIsOverloadedAloneForAsLongAsTheMessageWaits(int status) {
    assertThat(retry(policy, 1, new Response(status, null)).pause()).isEqualTo(TEN);
  }

  @ParameterizedTest
  @ValueSource(ints = {408, 425, 500, 501, 503})
  void goesOnWithOtherMessagesAfterOtherErrors(int status) {
    assertThat(retry(policy, 1, new Response(status, null)).pause()).isEqualTo(Duration.ZERO);
  }

  @Test
  void leavesAnEndpointThatAsksForTimeAloneForThatTimeAndOthersForAMinuteAtMost() {
    RetryPolicy slow = RetryPolicy.of(Duration.ofHours(5));

    assertThat(retry(slow, 1, new Response(503, TWENTY)).pause()).isEqualTo(TWENTY);
    assertThat(retry(slow, 1, new Response(502, null)).pause()).isEqualTo(Duration.ofMinutes(1));
  }

  @Test
  void refusesNegativeDelays() {
    Duration negative = Duration.ofSeconds(-1);

    assertThatThrownBy(() -> RetryPolicy.of(TEN, negative))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> policy.withMaxRetryAfter(negative))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new DeliveryProgress("msg_1", -1))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static DeliveryProgress before(int attempt) {
    return new DeliveryProgress("msg_1", attempt - 1);
  }

  private static Retry retry(RetryPolicy policy, int attempt, Outcome outcome) {
    return (Retry) policy.after(before(attempt), outcome);
  }
}
