package dev.queuewebhooks.runtime.validation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SchemaCheckTest {
  private static final String REQUIRED =
      "\"type\": \"orderPlaced\", \"id\": \"4b1b9d3c-6d38-4d9a-9c9e-0d7f3d1f6a55\"";

  private final SchemaCheck check = SchemaCheck.fromClassPath("schemas");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"new\": [1, null]",
        "\"at\": \"2021-03-04T05:06:07.1234567+02:00\"",
        "\"count\": 99, \"price\": null, \"state\": \"paid\", \"code\": \"SEK\"",
        "\"payment\": {\"kind\": \"card\", \"last4\": \"0000\"}, \"place\": null",
        "\"payments\": [{\"kind\": \"card\", \"last4\": \"0000\"}, {\"kind\": \"invoice\", \"days\": 1}]",
        "\"tree\": {\"a\": 1, \"left\": {\"b\": 1, \"left\": {\"a\": 1}}}",
        "\"trap\": \"aaaaabb\""
      })
  void hasNothingAgainstWhatTheSchemaAllows(String members) {
    assertThat(violations(members)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"at\": \"yesterday\"           | /at: expected the format date-time",
        "\"mail\": \"nobody\"            | /mail: expected the format email",
        "\"count\": 0                    | /count: must be at least 1",
        "\"count\": 100                  | /count: must be at most 99",
        "\"count\": 1.5                  | /count: expected an integer",
        "\"price\": 0                    | /price: must be greater than 0",
        "\"price\": \"1\"                | /price: expected a number or null",
        "\"state\": \"lost\"             | /state: expected one of \"open\", \"paid\"",
        "\"code\": \"abc\"               | /code: does not match the pattern ^[A-Z]{3}$",
        "\"closed\": {\"b/c\": 1}        | /closed/b~1c: not allowed here",
        "\"tags\": []                    | /tags: has fewer elements than 1",
        "\"tags\": [\"a\", 5]            | /tags/1: expected a string",
        "\"tags\": [\"a\", \"a\"]        | /tags: has an element twice",
        "\"place\": {}                   | /place/city: required",
        "\"place\": {\"city\": 5}        | /place/city: expected a string",
        "\"place\": 5                    | /place: matches none of the allowed forms",
        "\"payment\": {\"kind\": \"card\"} | /payment/last4: required",
        "\"payment\": {\"kind\": \"card\", \"last4\": 5} | /payment/last4: expected a string",
        "\"payment\": {\"kind\": \"barter\"} | /payment: matches none of the allowed forms",
        "\"payments\": [{\"kind\": \"card\", \"last4\": \"0000\"}, {\"kind\": \"invoice\"}] | /payments/1/days: required",
        "\"number\": 5                   | /number: matches several of the allowed forms, and must match one"
      })
  void saysWhereAndWhatIsExpected(String members, String violation) {
    assertThat(violations(members)).containsExactly(violation);
  }

  @Test
  void saysEverythingThatIsWrong() {
    assertThat(check("{\"type\": \"orderLost\", \"count\": \"5\"}"))
        .containsExactlyInAnyOrder(
            "/id: required", "/type: expected \"orderPlaced\"", "/count: expected an integer");
    assertThat(check("[]")).containsExactly("expected an object");
  }

  @Test
  void neverRepeatsReceivedValues() {
    for (String name :
        List.of("id", "at", "mail", "count", "state", "code", "tags", "payment", "place")) {
      assertThat(violations("\"" + name + "\": \"s3cret\""))
          .isNotEmpty()
          .noneMatch(violation -> violation.contains("s3cret"));
      assertThat(violations("\"" + name + "\": [\"s3cret\", \"s3cret\"]"))
          .noneMatch(violation -> violation.contains("s3cret"));
    }
  }

  @Test
  void isSafeToShareFromTheFirstCheckOn() {
    String fields = "\"payments\": [{\"kind\": \"card\"}, {\"kind\": \"invoice\", \"days\": 1}]";

    assertThat(IntStream.range(0, 2_000).parallel().mapToObj(i -> violations(fields)))
        .containsOnly(List.of("/payments/0/last4: required"));
  }

  private List<String> violations(String members) {
    String id = members.startsWith("\"id\"") ? "\"type\": \"orderPlaced\"" : REQUIRED;
    return check("{" + id + ", " + members + "}");
  }

  private List<String> check(String body) {
    return check.violations("orderPlaced", body.getBytes(UTF_8));
  }
}
