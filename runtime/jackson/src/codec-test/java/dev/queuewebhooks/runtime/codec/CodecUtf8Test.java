package dev.queuewebhooks.runtime.codec;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.queuewebhooks.runtime.core.InvalidJsonException;
import dev.queuewebhooks.runtime.core.JsonCodec;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CodecUtf8Test {
  private final JsonCodec codec = JsonCodec.load();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "80", // a continuation on its own
        "c3", // cut off
        "e282", // cut off
        "c0af", // a slash that is too long
        "e080af", // a slash that is much too long
        "eda080", // half of a pair
        "eda080edb080", // a pair of halves
        "f4908080", // beyond the last character
        "f8888080", // five bytes
        "ff"
      })
  void refuses_what_is_not_utf_8_wherever_it_stands(String hex) {
    byte[] bad = HexFormat.of().parseHex(hex);
    for (String[] around : new String[][] {{"[\"", "\"]"}, {"{\"", "\":1}"}, {"[1]", ""}}) {
      byte[] json = join(around[0].getBytes(UTF_8), bad, around[1].getBytes(UTF_8));
      assertThatThrownBy(() -> codec.read(json, Object.class))
          .isInstanceOf(InvalidJsonException.class)
          .hasMessage("it is not UTF-8 text");
    }
  }

  @Test
  void refuses_a_text_that_is_not_utf_8() {
    byte[] json = join("{\"a\":\"".getBytes(UTF_8), new byte[] {-64, -81}, "\"}".getBytes(UTF_8));

    assertThatThrownBy(() -> codec.text(json, "/a")).hasMessage("it is not UTF-8 text");
  }

  @Test
  void takes_the_replacement_character_when_it_was_sent() {
    assertThatCode(() -> codec.read("[\"\uFFFD\uD83D\uDE00ä\"]".getBytes(UTF_8), Object.class))
        .doesNotThrowAnyException();
    assertThat(codec.text("{\"ä\":\"\uFFFD\"}".getBytes(UTF_8), "/ä")).contains("\uFFFD");
  }

  @ParameterizedTest
  @CsvSource({"UTF-16LE", "UTF-16BE", "UTF-16"})
  void does_not_guess_another_encoding(String charset) throws Exception {
    assertThatThrownBy(() -> codec.read("{\"a\":1}".getBytes(charset), Object.class))
        .isInstanceOf(InvalidJsonException.class);
    assertThatThrownBy(() -> codec.text("{\"a\":\"b\"}".getBytes(charset), "/a"))
        .isInstanceOf(InvalidJsonException.class);
  }

  @Test
  void refuses_a_byte_order_mark() {
    assertThatThrownBy(() -> codec.read("\uFEFF{}".getBytes(StandardCharsets.UTF_8), Object.class))
        .hasMessageContaining("it is not JSON");
  }

  private static byte[] join(byte[] a, byte[] b, byte[] c) {
    byte[] all = new byte[a.length + b.length + c.length];
    System.arraycopy(a, 0, all, 0, a.length);
    System.arraycopy(b, 0, all, a.length, b.length);
    System.arraycopy(c, 0, all, a.length + b.length, c.length);
    return all;
  }
}
