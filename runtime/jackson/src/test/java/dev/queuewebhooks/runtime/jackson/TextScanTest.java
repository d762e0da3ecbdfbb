package dev.queuewebhooks.runtime.jackson;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.queuewebhooks.runtime.core.json.TextScan;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class TextScanTest {
  private static final String[] PLACES = {"/a", "/b/a", "/a/b/a", "/ä", "/0", "/"};
  private static final List<String> NAMES =
      List.of("a", "b", "ä", "0", "", "a b", "c\\u0061", "\\\"a");
  private static final String[] STRINGS = {
    "x",
    "",
    "}",
    "]",
    ",",
    ":",
    "\\\"",
    "\\\\",
    "\\\\\\\"",
    "\\u0022a",
    "ä\uD83D\uDE00",
    "{\\\"a\\\":"
  };
  private static final String[] SPACES = {"", "", " ", "\n", "\r\n\t "};

  private final Random random = new Random(42);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"a\":\"x\"} | /a | x",
        "{\"b\":[{\"a\":\"no\"},\"}\"],\"a\":\"x\"} | /a | x",
        "{\"b\":\"\\\"a\\\":\",\"a\":\"x\"} | /a | x",
        "{\"a\":{\"a\":{\"b\":1},\"b\":\"x\"}} | /a/b | x",
        "{\"\":\"x\"} | / | x",
        "{\"a/b\":{\"~\":\"x\"}} | /a~1b/~0 | x",
      })
  void finds_a_text_among_all_sorts_of_other_things(String json, String place, String text) {
    assertThat(find(json, place)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{} | /a",
        "[{\"a\":\"x\"}] | /0/a",
        "{\"a\":1} | /a",
        "{\"a\":null} | /a",
        "{\"a\":\"x} | /a",
        "{\"a\\u0062\":\"x\"} | /ab",
        "{\"a\":\"\\u0062\"} | /a",
        "\"a\" | /a",
        "`` | /a",
        "{\"b\":[, | /a",
      })
  void leaves_the_rest_to_the_parser(String json, String place) {
    assertThat(find(json, place)).isNull();
  }

  @Test
  void agrees_with_the_parser_about_every_document() {
    JsonMapper mapper = StrictMapper.create();
    int found = 0;
    for (int i = 0; i < 3_000; i++) {
      String json = object(3);
      for (String place : PLACES) {
        String text = find(json, place);
        if (text != null) {
          found++;
          assertThat(text)
              .as("%s in %s", place, json)
              .isEqualTo(mapper.readTree(json).at(place).stringValue());
        }
      }
    }
    assertThat(found).isGreaterThan(200);
  }

  @Test
  void comes_to_an_end_with_whatever_bytes() {
    for (int i = 0; i < 3_000; i++) {
      byte[] json = object(2).getBytes(UTF_8);
      byte[] broken = Arrays.copyOf(json, random.nextInt(json.length + 1));
      if (broken.length > 0) {
        broken[random.nextInt(broken.length)] = (byte) random.nextInt(256);
      }
      assertThatCode(() -> TextScan.find(broken, "/b/a")).doesNotThrowAnyException();
    }
  }

  private static @Nullable String find(String json, String place) {
    return TextScan.find(json.getBytes(UTF_8), place);
  }

  private String object(int depth) {
    List<String> names = new ArrayList<>(NAMES);
    Collections.shuffle(names, random);
    return names.stream()
        .limit(random.nextInt(NAMES.size()))
        .map(name -> space() + '"' + name + '"' + space() + ':' + space() + value(depth) + space())
        .collect(Collectors.joining(",", "{", "}"));
  }

  private String value(int depth) {
    return switch (random.nextInt(depth > 0 ? 5 : 2)) {
      case 0 -> '"' + STRINGS[random.nextInt(STRINGS.length)] + '"';
      case 1 -> String.valueOf(random.nextInt(-5, 100) / 2.0);
      case 2 -> "[" + value(depth - 1) + "," + space() + value(depth - 1) + "]";
      default -> object(depth - 1);
    };
  }

  private String space() {
    return SPACES[random.nextInt(SPACES.length)];
  }
}
