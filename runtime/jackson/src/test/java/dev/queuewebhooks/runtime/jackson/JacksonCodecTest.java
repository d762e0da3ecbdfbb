package dev.queuewebhooks.runtime.jackson;

import static org.assertj.core.api.Assertions.assertThat;

import dev.queuewebhooks.runtime.core.JsonCodec;
import org.junit.jupiter.api.Test;

/** What it does is in {@code src/codec-test}, and the same for every codec. */
class JacksonCodecTest {
  @Test
  void isTheOneThatIsFoundWhenThereIsNoOther() {
    assertThat(JsonCodec.load()).isInstanceOf(JacksonCodec.class);
  }
}
