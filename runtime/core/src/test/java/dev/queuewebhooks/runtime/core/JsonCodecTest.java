package dev.queuewebhooks.runtime.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class JsonCodecTest {
  @Test
  void looksOnTheClassPath() {
    assertThatThrownBy(JsonCodec::load)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("there is no JsonCodec on the class path");
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
