package dev.queuewebhooks.contracts.build;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.queuewebhooks.contracts.BuildFailure;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class TestComparisonTest {
  @Test
  void passesWhenBothListsAreTheSame() {
    TestComparison contracts = TestComparison.between("contracts", names("A#one", "A#two"));

    assertThatCode(() -> contracts.and("tests", names("A#two", "A#one")))
        .doesNotThrowAnyException();
  }

  @Test
  void saysWhatIsMissingOnEitherSide() {
    TestComparison contracts = TestComparison.between("contracts", names("A#one", "A#two"));

    assertThatExceptionOfType(BuildFailure.class)
        .isThrownBy(() -> contracts.and("tests", names("A#two", "A#three")))
        .withMessageContaining("A#one is among the contracts, not among the tests")
        .withMessageContaining("A#three is among the tests, not among the contracts");
  }

  @Test
  void refusesToCompareNothing() {
    assertThatExceptionOfType(BuildFailure.class)
        .isThrownBy(() -> TestComparison.between("contracts", names()))
        .withMessageContaining("contracts");
  }

  private static SortedSet<String> names(String... names) {
    return new TreeSet<>(List.of(names));
  }
}
