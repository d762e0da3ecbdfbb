package dev.queuewebhooks.contracts.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class MutationScoreTest {
  @Test
  void isTheShareOfThoseThatAreRefused() {
    MutationScore score =
        MutationScore.of(mutants("one", "two", "three", "four"), JsonNode::isString);

    assertThat(score.value()).isEqualTo(1);
    assertThat(score.survivors()).isEmpty();
  }

  @Test
  void namesThoseThatAReceiverTakes() {
    MutationScore score =
        MutationScore.of(
            mutants("one", "two", "three", "four"), payload -> payload.asString().length() > 3);

    assertThat(score.value()).isEqualTo(0.5);
    assertThat(score.refused()).isEqualTo(2);
    assertThat(score.survivors()).containsExactly("one", "two");
  }

  @Test
  void isNothingWhenNothingWasTried() {
    assertThat(MutationScore.of(Map.of(), payload -> true).value()).isZero();
  }

  private static Map<String, JsonNode> mutants(String... names) {
    Map<String, JsonNode> mutants = new LinkedHashMap<>();
    for (String name : names) {
      mutants.put(name, JsonMapper.shared().getNodeFactory().stringNode(name));
    }
    return mutants;
  }
}
