package dev.queuewebhooks.runtime.codec;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.queuewebhooks.runtime.core.JsonCodec;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CodecWriteTest {
  private final JsonCodec codec = JsonCodec.load();

  @Test
  void writesWhatItReadInTheSameForm() {
    String json =
        """
        {"id":"4b1b9d3c-6d38-4d9a-9c9e-0d7f3d1f6a55","createdAt":"2021-03-04T05:06:07.1234567+02:00",\
        "status":"brandNew","lines":[{"sku":"a","count":2,"stock":{"z":1,"a":2}}],"open":true,\
        "total":1.50,"note":"å","zeta":{"b":1.10,"a":null},"alpha":[12345678901234567890]}""";

    Order order = codec.read(json.getBytes(UTF_8), Order.class);

    assertThat(new String(codec.write(order), UTF_8)).isEqualTo(json);
  }

  @Test
  void namesThePlaceThatCannotBeWrittenWithoutItsContent() {
    assertThatThrownBy(() -> codec.write(Map.of("a", new Unwritable())))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageEndingWith("cannot be written as JSON, at \"/a/value\"")
        .hasNoCause();
  }

  static final class Unwritable {
    public String getValue() {
      throw new IllegalStateException("s3cret");
    }
  }
}
