package dev.queuewebhooks.tooling.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JsonPointer;

class PayloadLinesTest {

  private static final String PAYLOAD =
      """
      {
        "type": "parcelSent",
        "data":
          {"items": [
            {"weight": 3},
            [
              4
            ]
          ]}
      """;

  private static Map<JsonPointer, Integer> lines(String payload, String... places) {
    List<JsonPointer> pointers = List.of(places).stream().map(JsonPointer::compile).toList();
    return PayloadLines.of(payload.getBytes(StandardCharsets.UTF_8), pointers);
  }

  private static JsonPointer at(String pointer) {
    return JsonPointer.compile(pointer);
  }

  @Test
  void findsFieldsAndElements() {
    assertThat(lines(PAYLOAD, "", "/type", "/data", "/data/items/0", "/data/items/1/0"))
        .isEqualTo(
            Map.of(
                at(""), 1,
                at("/type"), 2,
                at("/data"), 3,
                at("/data/items/0"), 5,
                at("/data/items/1/0"), 7));
  }

  @Test
  void hasNoLineForWhatIsNotThere() {
    assertThat(lines(PAYLOAD, "/data/label")).isEmpty();
  }

  @Test
  void stopsWhereTextIsNoLongerJson() {
    assertThat(lines("{\"a\": 1,\n\"b\": ?", "/a", "/b/c")).isEqualTo(Map.of(at("/a"), 1));
    assertThat(lines("", "")).isEmpty();
  }
}
