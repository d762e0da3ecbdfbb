package dev.queuewebhooks.tooling.codegen.java;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JavadocTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a **strong** word | a <strong>strong</strong> word",
        "[a link](https://example.com/a?b=c&d#e) | <a href=\"https://example.com/a?b=c&amp;d#e\">a link</a>",
        "[within](/the/site) | within",
        "[odd](https://example.com/{id}) | [odd](https://example.com/&#123;id})",
        "`**code** [a](b)` | <code>**code** [a](b)</code>",
        "ends */ no {@comment} | ends *&#47; no &#123;&#64;comment}",
        "> quoted | quoted",
        "## Heading | Heading",
        "5 > 4 ** 2 | 5 &gt; 4 ** 2",
      })
  void turnsMarkdownIntoHtml(String markdown, String html) {
    assertThat(new Javadoc(0).description(markdown).lines()).containsExactly(" " + html);
  }

  @Test
  void leavesValuesAsTheyAre() {
    assertThat(Javadoc.code("> **a** `b` [c](d)")).isEqualTo("<code>&gt; **a** `b` [c](d)</code>");
  }
}
