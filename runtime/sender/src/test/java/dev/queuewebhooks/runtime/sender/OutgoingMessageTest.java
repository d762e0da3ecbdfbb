package dev.queuewebhooks.runtime.sender;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutgoingMessageTest {
  private final OutgoingMessage message = OutgoingMessage.of("orderPlaced", Map.of("a", "s3cret"));

  @Test
  void hasANewIdUnlessItIsGivenOne() {
    assertThat(message.id()).matches("msg_[A-Za-z0-9_-]{24}");
    assertThat(OutgoingMessage.of("orderPlaced", "x").id()).isNotEqualTo(message.id());
    assertThat(message.withId("order-7"))
        .isEqualTo(
            new OutgoingMessage(
                "order-7",
                "orderPlaced",
                Map.of("a", "s3cret"),
                "POST",
                "application/json",
                Map.of(),
                ""));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a.b", "a\nb"})
  void refusesAnIdThatCannotBeSigned(String id) {
    assertThatThrownBy(() -> message.withId(id)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void refusesAnEventWithoutAName() {
    assertThatThrownBy(() -> OutgoingMessage.of(" ", "x"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("an event needs a name");
  }

  @Test
  void showsNoPayload() {
    assertThat(message.withId("a")).hasToString("OutgoingMessage[id=a, event=orderPlaced]");
  }
}
