package dev.queuewebhooks.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A comparison that finds nothing proves something only when it would find something. */
class JsonDifferenceTest {
  private static final JsonNode SENT = json("{\"a\":{\"b\":[1,null],\"c\":\"x\"}}");

  private static JsonNode json(String text) {
    return JsonMapper.shared().readTree(text);
  }

  @Test
  void findsNothingWhenOnlyTheOrderDiffers() {
    assertThat(JsonDifference.between(SENT, json("{\"a\":{\"c\":\"x\",\"b\":[1,null]}}")))
        .isEmpty();
  }

  @Test
  void saysWhatIsMissingAddedAndChanged() {
    assertThat(JsonDifference.between(SENT, json("{\"a\":{\"b\":[2],\"d\":true}}")))
        .containsExactly(
            "/a/b/0: expected 1 but was 2",
            "/a/b/1: expected null but was nothing",
            "/a/c: expected \"x\" but was nothing",
            "/a/d: expected nothing but was true");
  }
}
