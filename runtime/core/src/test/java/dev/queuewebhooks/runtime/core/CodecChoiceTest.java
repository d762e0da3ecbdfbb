package dev.queuewebhooks.runtime.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import java.util.ServiceLoader.Provider;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CodecChoiceTest {
  private static final Provider<JsonCodec> DEFAULT = new Found(new Standard());
  private static final Provider<JsonCodec> ADDED = new Found(new Added());
  private static final Provider<JsonCodec> BROKEN = new Broken();

  @Test
  void takesTheDefaultWhenThereIsNoOther() {
    assertThat(CodecChoice.from(Stream.of(DEFAULT))).isInstanceOf(Standard.class);
  }

  @Test
  void takesTheOneThatWasAddedWhateverTheOrder() {
    assertThat(CodecChoice.from(Stream.of(DEFAULT, ADDED))).isInstanceOf(Added.class);
    assertThat(CodecChoice.from(Stream.of(ADDED, DEFAULT))).isInstanceOf(Added.class);
  }

  @Test
  void doesNotStartTheOneThatItDoesNotTake() {
    assertThatThrownBy(() -> CodecChoice.from(Stream.of(BROKEN)))
        .isInstanceOf(NoClassDefFoundError.class);
    assertThat(CodecChoice.from(Stream.of(BROKEN, ADDED))).isInstanceOf(Added.class);
  }

  @Test
  void refusesToGuessBetweenTwoThatWereAdded() {
    assertThatThrownBy(() -> CodecChoice.from(Stream.of(ADDED, DEFAULT, ADDED)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(
            "there is more than one JsonCodec on the class path: pass one of them to the builder:"
                + " [%1$s, %1$s]",
            Added.class.getName());
  }

  @Test
  void refusesToGuessBetweenTwoDefaults() {
    assertThatThrownBy(() -> CodecChoice.from(Stream.of(DEFAULT, DEFAULT)))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void saysWhatToAddWhenThereIsNone() {
    assertThatThrownBy(() -> CodecChoice.from(Stream.empty()))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(
            "there is no JsonCodec on the class path: add"
                + " dev.queuewebhooks:webhooks-runtime-jackson (Jackson 3) or"
                + " dev.queuewebhooks:webhooks-runtime-jackson2 (Jackson 2), or pass a codec to"
                + " the builder");
  }

  private record Found(JsonCodec get) implements Provider<JsonCodec> {
    @Override
    public Class<? extends JsonCodec> type() {
      return get.getClass();
    }
  }

  /** A default codec whose library does not work here. */
  private record Broken() implements Provider<JsonCodec> {
    @Override
    public Class<? extends JsonCodec> type() {
      return Standard.class;
    }

    @Override
    public JsonCodec get() {
      throw new NoClassDefFoundError("no such library");
    }
  }

  private static class Added implements JsonCodec {
    @Override
    public <T> T read(byte[] json, Class<T> type) {
      throw new UnsupportedOperationException();
    }

    @Override
    public byte[] write(Object value) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Optional<String> text(byte[] json, String pointer) {
      throw new UnsupportedOperationException();
    }
  }

  @DefaultCodec
  private static final class Standard extends Added {}
}
