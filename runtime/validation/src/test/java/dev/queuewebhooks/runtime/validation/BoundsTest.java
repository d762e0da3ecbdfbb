package dev.queuewebhooks.runtime.validation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.queuewebhooks.runtime.core.InvalidJsonException;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a sender can make the check do. Without a bound, some of these would not end. */
@Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class BoundsTest {
  private static final String TOO_MUCH = "takes too much work to check";

  private final SchemaCheck check = SchemaCheck.fromClassPath("schemas");

  @Test
  void endsAPatternThatTriesEveryCombination() {
    assertThat(check("\"trap\": \"" + "a".repeat(100) + "b\"")).containsExactly(TOO_MUCH);
  }

  @Test
  void endsAPatternThatCallsItselfForEveryCharacter() {
    assertThat(check("\"trap\": \"" + "a".repeat(1_000_000) + "\"")).containsExactly(TOO_MUCH);
  }

  @Test
  void endsAUnionThatTriesEveryCombination() {
    assertThat(check("\"tree\": " + "{\"left\":".repeat(90) + "{}" + "}".repeat(90)))
        .containsExactly(TOO_MUCH);
  }

  @Test
  void boundsTheViolations() {
    String manyNumbers = String.join(",", Collections.nCopies(100_000, "5"));

    assertThat(check("\"closed\": [], \"tags\": [" + manyNumbers + "]")).hasSize(20);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "`` | there is no JSON in it",
        "{ | it is not JSON (line 1, column 2)",
        "{} {} | there is more after the end of the document",
        "{\"a\": 1, \"a\": 2} | a property stands twice in one object (line 1, column 13)"
      })
  void refusesWhatIsNotOneJsonDocument(String body, String detail) {
    assertThatThrownBy(() -> check.violations("orderPlaced", body.getBytes(UTF_8)))
        .isInstanceOf(InvalidJsonException.class)
        .hasMessage(detail);
  }

  @Test
  void refusesWhatIsTooDeepOrTooLong() {
    for (String value :
        List.of("[".repeat(101), "1".repeat(201), "\"" + "a".repeat(5_000_001) + "\"")) {
      assertThatThrownBy(() -> check("\"x\": " + value))
          .isInstanceOf(InvalidJsonException.class)
          .hasMessage("it is nested too deeply, or a name, number or string in it is too long");
    }
  }

  private List<String> check(String members) {
    return check.violations(
        "orderPlaced",
        ("{\"type\": \"orderPlaced\", \"id\": \"4b1b9d3c-6d38-4d9a-9c9e-0d7f3d1f6a55\", "
                + members
                + "}")
            .getBytes(UTF_8));
  }
}
