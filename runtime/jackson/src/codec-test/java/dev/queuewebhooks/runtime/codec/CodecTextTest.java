package dev.queuewebhooks.runtime.codec;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.queuewebhooks.runtime.core.InvalidJsonException;
import dev.queuewebhooks.runtime.core.InvalidJsonException.Kind;
import dev.queuewebhooks.runtime.core.JsonCodec;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CodecTextTest {
  private final JsonCodec codec = JsonCodec.load();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"type\": \"a\"} | /type",
        "{\"x\": {\"type\": \"b\"}, \"y\": [{}, 1], \"type\": \"a\"} | /type",
        "{\"data\": {\"type\": \"a\"}} | /data/type",
        "[1, [\"b\", \"a\"]] | /1/1",
        "{\"a/b\": {\"~\": \"a\"}} | /a~1b/~0",
        "\"a\" | ``"
      })
  void findsTheTextAtThePointer(String json, String pointer) {
    assertThat(text(json, pointer)).contains("a");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{} | /type",
        "{\"data\": {\"type\": \"a\"}} | /type",
        "{\"data\": 1} | /data/type",
        "[] | /type",
        "[\"a\"] | /1",
        "null | /type",
        "5 | /type"
      })
  void findsNothingWhereThereIsNothing(String json, String pointer) {
    assertThat(text(json, pointer)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "5 | an integer",
        "1.5 | a number",
        "null | null",
        "true | true or false",
        "{} | an object",
        "[] | an array"
      })
  void refusesWhatIsNotAString(String value, String found) {
    assertThatThrownBy(() -> text("{\"type\": " + value + "}", "/type"))
        .isInstanceOfSatisfying(
            InvalidJsonException.class, e -> assertThat(e.kind()).isEqualTo(Kind.INVALID))
        .hasMessage("/type: expected a string but found " + found);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "{\"x\": ", "{\"x\": 1,}", "{\"x\": 1, \"x\": 2}", "<xml/>"})
  void refusesWhatIsNotJson(String json) {
    assertThatThrownBy(() -> text(json, "/type"))
        .isInstanceOfSatisfying(
            InvalidJsonException.class, e -> assertThat(e.kind()).isEqualTo(Kind.MALFORMED));
  }

  @Test
  void refusesAPointerThatIsNone() {
    assertThatThrownBy(() -> text("{}", "type")).isInstanceOf(IllegalArgumentException.class);
  }

  private Optional<String> text(String json, String pointer) {
    return codec.text(json.getBytes(UTF_8), pointer);
  }
}
