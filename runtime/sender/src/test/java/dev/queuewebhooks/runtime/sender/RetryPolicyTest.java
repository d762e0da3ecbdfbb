package dev.queuewebhooks.runtime.sender;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.queuewebhooks.runtime.sender.NextStep.Finish;
import dev.queuewebhooks.runtime.sender.NextStep.Retry;
import dev.queuewebhooks.runtime.sender.NextStep.Verdict;
import dev.queuewebhooks.runtime.sender.Outcome.Failure;
import dev.queuewebhooks.runtime.sender.Outcome.Response;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetryPolicyTest {
  private static final Duration TEN = Duration.ofSeconds(10);
  private static final Duration TWENTY = Duration.ofSeconds(20);

  private final RetryPolicy policy = RetryPolicy.of(TEN, TWENTY);

  @Test
  void waitsAsPlannedThenGivesUp() {
    Outcome away = new Response(503, null);

    assertThat(policy.after(1, away)).isEqualTo(new Retry(TEN));
    assertThat(policy.after(2, away)).isEqualTo(new Retry(TWENTY));
    assertThat(policy.after(3, away)).isEqualTo(new Finish(Verdict.EXHAUSTED));
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
    assertThat(policy.after(1, new Response(status, null))).isEqualTo(new Finish(verdict));
    assertThat(policy.after(9, new Response(status, null))).isEqualTo(new Finish(verdict));
  }

  @ParameterizedTest
  @ValueSource(ints = {408, 425, 429, 500, 501, 502, 503, 504, 599})
  void triesAgainAfterAnswersThatMayPass(int status) {
    assertThat(policy.after(1, new Response(status, null))).isEqualTo(new Retry(TEN));
  }

  @ParameterizedTest
  @EnumSource(
      mode = EnumSource.Mode.EXCLUDE,
      names = {"INTERRUPTED", "REFUSED_TARGET"})
  void triesAgainAfterEveryFailureOfTheNetwork(FailureKind kind) {
    assertThat(policy.after(1, new Failure(kind))).isEqualTo(new Retry(TEN));
  }

  @Test
  void finishesWhenTheThreadWasInterrupted() {
    assertThat(policy.after(1, new Failure(FailureKind.INTERRUPTED)))
        .isEqualTo(new Finish(Verdict.EXHAUSTED));
  }

  @Test
  void finishesWhenTheTargetIsNotAllowed() {
    assertThat(policy.after(1, new Failure(FailureKind.REFUSED_TARGET)))
        .isEqualTo(new Finish(Verdict.REJECTED));
  }

  @Test
  void triesOnceWhenToldNotToRetry() {
    assertThat(RetryPolicy.none().after(1, new Response(500, null)))
        .isEqualTo(new Finish(Verdict.EXHAUSTED));
  }

  @ParameterizedTest
  @CsvSource({"0, 10", "9, 10", "11, 11", "300, 300", "301, 300", "999999999, 300"})
  void letsAReceiverAskForMoreTimeUpToTheBound(long asked, long waited) {
    assertThat(policy.after(1, new Response(429, Duration.ofSeconds(asked))))
        .isEqualTo(new Retry(Duration.ofSeconds(waited)));
  }

  @Test
  void takesAnotherBound() {
    Outcome asksForAnHour = new Response(503, Duration.ofHours(1));

    assertThat(policy.withMaxRetryAfter(Duration.ofHours(2)).after(1, asksForAnHour))
        .isEqualTo(new Retry(Duration.ofHours(1)));
    assertThat(policy.withMaxRetryAfter(Duration.ZERO).after(1, asksForAnHour))
        .isEqualTo(new Retry(TEN));
  }

  @Test
  void refusesNegativeDelays() {
    Duration negative = Duration.ofSeconds(-1);

    assertThatThrownBy(() -> RetryPolicy.of(TEN, negative))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> policy.withMaxRetryAfter(negative))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {"", "-1", "+1", "1.5", " 1", "1000000000", "Fri, 02 Jan 2026 03:04:05 GMT"})
  void readsNoDelayFromAHeaderInAnotherForm(@Nullable String value) {
    assertThat(RetryAfter.parse(value)).isNull();
  }

  @Test
  void readsTheDelayInSeconds() {
    assertThat(RetryAfter.parse("120")).isEqualTo(Duration.ofSeconds(120));
    assertThat(RetryAfter.parse("0")).isEqualTo(Duration.ZERO);
  }
}
