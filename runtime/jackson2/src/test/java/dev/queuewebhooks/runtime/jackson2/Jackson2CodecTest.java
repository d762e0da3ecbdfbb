package dev.queuewebhooks.runtime.jackson2;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.queuewebhooks.runtime.core.JsonCodec;
import dev.queuewebhooks.runtime.jackson.JacksonCodec;
import java.util.ServiceLoader;
import java.util.ServiceLoader.Provider;
import org.junit.jupiter.api.Test;

/** What it does is tested with the tests of the default codec, which are tests of this module. */
class Jackson2CodecTest {
  @Test
  void isTakenInsteadOfTheDefaultCodec() {
    assertThat(ServiceLoader.load(JsonCodec.class).stream().map(Provider::type))
        .containsExactlyInAnyOrder(JacksonCodec.class, Jackson2Codec.class);
    assertThat(JsonCodec.load()).isInstanceOf(Jackson2Codec.class);
  }

  @Test
  void runsOnTheVersionThatThisRunIsAbout() {
    assertThat(JsonMapper.builder().build().version())
        .hasToString(System.getProperty("jackson2.version"));
  }
}
