package dev.queuewebhooks.runtime.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormTextTest {

  @Test
  void readsNamesAndValuesInTheirOrder() {
    assertThat(FormText.parse("b=1&a=%C3%A5+x&b=2&empty=&bare&&%26%3D=%25"))
        .containsExactly(
            entry("b", List.of("1", "2")),
            entry("a", List.of("å x")),
            entry("empty", List.of("")),
            entry("bare", List.of("")),
            entry("&=", List.of("%")));
    assertThat(FormText.parse("")).isEmpty();
  }

  @Test
  void readsWhatItWrites() {
    Map<String, List<String>> fields = new LinkedHashMap<>();
    fields.put("z & y", List.of("a=b", "å+ü %", ""));
    fields.put("list[]", List.of("\r\n"));
    assertThat(FormText.print(fields))
        .isEqualTo(
            "z%20%26%20y=a%3Db&z%20%26%20y=%C3%A5%2B%C3%BC%20%25&z%20%26%20y=&list%5B%5D=%0D%0A");
    assertThat(FormText.parse(FormText.print(fields))).isEqualTo(fields);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a=%", "a=%4", "a=%zz", "%-1=a", "a=%FF", "a=%C3", "s3cret=%"})
  void refusesWhatIsNotInThisFormatWithoutRepeatingIt(String text) {
    assertThatThrownBy(() -> FormText.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("it is not form-urlencoded text in UTF-8");
  }

  @Test
  void refusesBytesThatAreNotUtf8() {
    assertThatThrownBy(() -> FormText.parse(new byte[] {'a', '=', (byte) 0xFF}))
        .hasMessage("it is not form-urlencoded text in UTF-8");
    assertThat(FormText.parse("a=å".getBytes(StandardCharsets.UTF_8)))
        .containsExactly(entry("a", List.of("å")));
  }

  @Test
  void refusesMoreFieldsThanAnybodyNeeds() {
    assertThat(FormText.parse("a=1&".repeat(999) + "a=1").get("a")).hasSize(1000);
    assertThatThrownBy(() -> FormText.parse("a=1&".repeat(1000) + "a=1"))
        .hasMessage("there are more than 1000 form fields");
  }
}
