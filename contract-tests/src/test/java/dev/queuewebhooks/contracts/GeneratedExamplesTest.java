package dev.queuewebhooks.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.queuewebhooks.events.PositionCreatedEvent;
import dev.queuewebhooks.examples.PositionCreatedExamples;
import dev.queuewebhooks.examples.WebhookEventExamples;
import dev.queuewebhooks.runtime.core.JsonCodec;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class GeneratedExamplesTest {
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  @Test
  void areThoseOfTheContract() {
    Map<String, JsonNode> generated = new LinkedHashMap<>();
    WebhookEventExamples.all()
        .forEach(
            (event, examples) ->
                examples.forEach(
                    (name, text) -> generated.put(event + "/" + name, JSON.readTree(text))));
    Map<String, JsonNode> written = new LinkedHashMap<>();
    Sample.allOf(Contract.read())
        .forEach(sample -> written.put(sample.toString(), sample.payload()));

    assertThat(generated).containsExactlyEntriesOf(written);
  }

  @Test
  void areConstantsToWriteTestsWith() throws Exception {
    byte[] body = PositionCreatedExamples.FULL.getBytes(StandardCharsets.UTF_8);

    PositionCreatedEvent event = JsonCodec.load().read(body, PositionCreatedEvent.class);

    assertThat(event.data().position().label()).isNotBlank();
  }
}
