package dev.queuewebhooks.tooling.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TerminalTextTest {

  @Test
  void hasNothingThatATerminalObeys() {
    assertThat(TerminalText.line("a\u001b[2Jb\r\nc\u009bd\u202ee\u2028f\0", 100))
        .isEqualTo("a [2Jb  c d e f");
  }

  @Test
  void isCutWhereItIsTooLong() {
    assertThat(TerminalText.line("abcdef", 3)).isEqualTo("abc…");
    assertThat(TerminalText.line("abc", 3)).isEqualTo("abc");
  }
}
