package dev.queuewebhooks.runtime.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RequestHeadersTest {
  @Test
  void findsValuesWhateverTheCaseOfTheName() {
    RequestHeaders headers = RequestHeaders.of(Map.of("Content-TYPE", List.of("application/json")));

    assertThat(headers.first("content-type")).contains("application/json");
    assertThat(headers.all("CONTENT-type")).containsExactly("application/json");
  }

  @Test
  void joinsNamesThatDifferOnlyInCase() {
    Map<String, List<String>> received = new LinkedHashMap<>();
    received.put("Webhook-Id", List.of("a"));
    received.put("webhook-id", List.of("b", "c"));

    assertThat(RequestHeaders.of(received).all("webhook-id")).containsExactly("a", "b", "c");
  }

  @Test
  void hasNothingUnderANameThatWasNotSent() {
    RequestHeaders headers = RequestHeaders.of(Map.of());

    assertThat(headers.all("webhook-id")).isEmpty();
    assertThat(headers.first("webhook-id")).isEmpty();
  }

  @Test
  void doesNotChangeWhenItsSourceDoes() {
    List<String> values = new ArrayList<>(List.of("a"));
    RequestHeaders headers = RequestHeaders.of(Map.of("x", values));
    values.add("b");

    assertThat(headers.all("x")).containsExactly("a");
    assertThatThrownBy(() -> headers.all("x").add("c"))
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void showsNamesButNoValues() {
    RequestHeaders headers = RequestHeaders.of(Map.of("Authorization", List.of("Bearer abc")));

    assertThat(headers).hasToString("RequestHeaders[authorization]");
  }
}
