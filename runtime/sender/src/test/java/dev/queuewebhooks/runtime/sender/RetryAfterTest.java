package dev.queuewebhooks.runtime.sender;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetryAfterTest {
  private static final Instant NOW = Instant.parse("1994-11-06T08:48:37Z");

  @Test
  void readsTheDelayInSeconds() {
    assertThat(RetryAfter.parse("120", NOW)).isEqualTo(Duration.ofSeconds(120));
    assertThat(RetryAfter.parse("0", NOW)).isEqualTo(Duration.ZERO);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Sun, 06 Nov 1994 08:49:37 GMT", "Sun Nov  6 08:49:37 1994"})
  void readsADate(String date) {
    assertThat(RetryAfter.parse(date, NOW)).isEqualTo(Duration.ofMinutes(1));
  }

  @Test
  void readsADateWithTwoDigitsForTheYear() {
    assertThat(
            RetryAfter.parse(
                "Friday, 02-Jan-26 03:04:06 GMT", Instant.parse("2026-01-02T03:04:05Z")))
        .isEqualTo(Duration.ofSeconds(1));
  }

  @Test
  void doesNotWaitForADateThatIsPast() {
    assertThat(RetryAfter.parse("Sun, 06 Nov 1994 08:48:36 GMT", NOW)).isEqualTo(Duration.ZERO);
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {
        "",
        "-1",
        "+1",
        "1.5",
        " 1",
        "1000000000",
        "tomorrow",
        "Mon, 06 Nov 1994 08:49:37 GMT",
        "Sun, 06 Nov 1994 08:49:37 CET",
        "Sun, 06 Nov 1994 25:49:37 GMT",
        "1994-11-06T08:49:37Z",
        "Sun, 06 Nov 1994 08:49:37 GMT and a great many more characters"
      })
  void readsNoDelayInAnyOtherForm(@Nullable String value) {
    assertThat(RetryAfter.parse(value, NOW)).isNull();
  }
}
