package dev.queuewebhooks.runtime.receiver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.queuewebhooks.runtime.receiver.Sample.OrderPlaced;
import dev.queuewebhooks.runtime.receiver.Sample.Unknown;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventRoutesTest {
  @Test
  void refusesTwoRoutesForOneEvent() {
    EventRoutes.Builder builder =
        EventRoutes.byBodyText("/type").on("a", OrderPlaced.class, (event, delivery) -> {});

    assertThatThrownBy(() -> builder.on("a", Unknown.class, (event, delivery) -> {}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("there are two routes for the event \"a\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "type", "#/type", "/a~2", "/a~"})
  void refusesAPointerThatCannotPointIntoABody(String pointer) {
    assertThatThrownBy(() -> EventRoutes.byBodyText(pointer))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("not a JSON pointer");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/type", "/data/type", "/a~1b/0", "/ä ö"})
  void acceptsPointersOfAnyDepth(String pointer) {
    assertThat(
            EventRoutes.byBodyText(pointer)
                .otherwise(Unknown.class, (event, delivery) -> {})
                .selector())
        .isEqualTo(new BodyTextSelector(pointer));
  }

  @Test
  void readsTheNameFromWhereItWasToldTo() {
    Sample.Recorder recorder = new Sample.Recorder();
    WebhookReceiver receiver =
        WebhookReceiver.verifiedBy(Sample.verifier())
            .routes(
                EventRoutes.byBodyText("/meta/0/name")
                    .on("x", Unknown.class, (event, delivery) -> recorder.events.add(event))
                    .otherwise(OrderPlaced.class, (event, delivery) -> {}))
            .build();

    assertThat(receiver.receive(Sample.signed("{\"meta\": [{\"name\": \"x\"}]}")).status())
        .isEqualTo(204);
    assertThat(recorder.events).hasSize(1);
  }
}
