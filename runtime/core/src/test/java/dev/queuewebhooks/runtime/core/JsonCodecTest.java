package dev.queuewebhooks.runtime.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class JsonCodecTest {
  @Test
  void saysWhatToAddWhenThereIsNoCodec() {
    assertThatThrownBy(JsonCodec::load)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("add dev.queuewebhooks:webhooks-runtime-jackson");
  }

  @Test
  void tellsThePlaceAndTheFaultOfAnInvalidDocument() {
    InvalidJsonException invalid =
        new InvalidJsonException(InvalidJsonException.Kind.INVALID, "/data/id", "expected UUID");

    assertThat(invalid).hasMessage("/data/id: expected UUID");
    assertThat(invalid.kind()).isEqualTo(InvalidJsonException.Kind.INVALID);
    assertThat(invalid.pointer()).isEqualTo("/data/id");
    assertThat(invalid.detail()).isEqualTo("expected UUID");
  }

  @Test
  void leavesThePlaceOutWhenItIsTheWholeDocument() {
    assertThat(
            new InvalidJsonException(InvalidJsonException.Kind.MALFORMED, "", "not JSON: line 1"))
        .hasMessage("not JSON: line 1");
  }
}
