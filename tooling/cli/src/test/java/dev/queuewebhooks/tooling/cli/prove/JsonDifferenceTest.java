package dev.queuewebhooks.tooling.cli.prove;

import static org.assertj.core.api.Assertions.assertThat;

import dev.queuewebhooks.tooling.cli.trial.Json;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class JsonDifferenceTest {

  private static Optional<String> difference(String read, String written) {
    return JsonDifference.first(tree(read), tree(written))
        .map(found -> found.pointer() + ": " + found.reason());
  }

  private static JsonNode tree(String json) {
    return Json.tree(json.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'a':1.50,'b':1e2} | {'b':100,'a':1.5}",
        "'4F288AB1-72C9-402A-95B3-296766336B68' | '4f288ab1-72c9-402a-95b3-296766336b68'",
        "{'a':null} | {'a':null}",
      })
  void ignoresOrderDigitsThatMeanNothingAndTheCaseOfUuids(String read, String written) {
    assertThat(difference(read, written)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'a':null} | {} | /a: was there, and is not written",
        "{} | {'a/b':null} | /a~1b: was not there, and is written",
        "[1,2] | [1] | /1: was there, and is not written",
        "{'a':[{'b':1}]} | {'a':[{'b':'1'}]} | /a/0/b: was a number, and a string is written",
        "{'a':null} | {'a':{}} | /a: was null, and an object is written",
        "{'a':'X'} | {'a':'x'} | /a: another string is written",
        "{'a':9007199254740993} | {'a':9007199254740992} | /a: another number is written",
      })
  void saysWhereTheFirstDifferenceIs(String read, String written, String expected) {
    assertThat(difference(read, written)).contains(expected);
  }
}
