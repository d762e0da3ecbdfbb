package dev.queuewebhooks.runtime.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessageIdTest {
  @Test
  void acceptsUpTo256VisibleAsciiCharacters() {
    assertThat(new MessageId("!~" + "a".repeat(254)).text()).hasSize(256);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a.5", "a b", "a\r", "a\nb", "a\tb", "a\u007f", "å", "\u0000"})
  void refusesWhatWouldBlurTheSignedContentOrTheHeader(String text) {
    assertThatThrownBy(() -> new MessageId(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("1 to 256 visible ASCII characters without a full stop");
  }

  @Test
  void refusesAnIdThatIsTooLongWithoutRepeatingIt() {
    assertThatThrownBy(() -> new MessageId("x".repeat(257)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("257")
        .hasMessageNotContaining("xxx");
  }

  @Test
  void makesNewIdsThatAreValidAndDiffer() {
    MessageId first = MessageId.random();

    assertThat(first.text()).matches("msg_[A-Za-z0-9_-]{24}");
    assertThat(first).isNotEqualTo(MessageId.random()).hasToString(first.text());
  }
}
