package dev.queuewebhooks.tooling.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

class YamlTextTest {

  static Stream<String> givesBackText() {
    return Stream.of(
        "",
        " ",
        "plain",
        "two words",
        "yes",
        "Off",
        "null",
        "~",
        "3",
        "3.1.0",
        "0x1F",
        "1e3",
        "12:30:45",
        "2026-01-01",
        "- item",
        "key: value",
        "a # comment",
        "#start",
        "&anchor",
        "*alias",
        "!tag",
        "%percent",
        "@at",
        "`tick",
        "{brace}",
        "[bracket]",
        "'single'",
        "\"double\"",
        "back\\slash",
        "ends with colon:",
        "ends with space ",
        " starts with space",
        "\n",
        "line\n",
        "line\n\n",
        "two\nlines",
        "\nstarts with a break",
        "  indented\nlines",
        "trailing \nspace",
        "tab\tinside",
        "\ttab\nlines",
        "carriage\r\nreturn",
        "next\u0085line",
        "separator\u2028",
        "bell\u0007",
        "nothing\u0000",
        "\uFEFFmark",
        "Grüße, 你好, \uD83D\uDCE6",
        "---\nfoo",
        "...",
        "?",
        "? key",
        "a,b",
        "<<",
        "=",
        "x".repeat(3000),
        "long words ".repeat(300));
  }

  @ParameterizedTest
  @MethodSource
  void givesBackText(String text) {
    ObjectNode tree = JsonNodeFactory.instance.objectNode();
    tree.put("value", text);
    tree.putArray("list").add(text).add("next");
    if (text.length() < 1000) {
      tree.put(text, "name");
    }
    Located again = YamlReader.read("text.yaml", YamlText.of(tree));
    assertThat(again).isNotNull();
    assertThat(again.node()).isEqualTo(tree);
  }

  @Test
  void writesBlocksWithoutAnchors() {
    ObjectNode tree = JsonNodeFactory.instance.objectNode();
    ObjectNode shared = JsonNodeFactory.instance.objectNode().put("a", 1);
    tree.set("first", shared);
    tree.set("second", shared);
    tree.putArray("list").add(true).addNull().add(1.50);
    tree.putArray("empty");
    tree.putObject("nothing");
    tree.put("text", "Two\nlines.\n");
    assertThat(YamlText.of(tree))
        .isEqualTo(
            """
            first:
              a: 1
            second:
              a: 1
            list:
              - true
              - null
              - 1.5
            empty: []
            nothing: {}
            text: |
              Two
              lines.
            """);
  }
}
