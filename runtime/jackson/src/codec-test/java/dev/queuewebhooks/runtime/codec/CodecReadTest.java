package dev.queuewebhooks.runtime.codec;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.queuewebhooks.runtime.core.InvalidJsonException;
import dev.queuewebhooks.runtime.core.InvalidJsonException.Kind;
import dev.queuewebhooks.runtime.core.JsonCodec;
import java.math.BigDecimal;
import java.net.URI;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CodecReadTest {
  private static final String ID = "4b1b9d3c-6d38-4d9a-9c9e-0d7f3d1f6a55";

  private final JsonCodec codec = JsonCodec.load();

  @Test
  void readsARecordThroughItsBuilder() {
    Order order =
        read(
            """
            {"id": "%s", "createdAt": "2021-03-04T05:06:07.1234567+02:00", "status": "brandNew",
             "lines": [{"sku": "a", "count": 2}], "open": true, "total": 1.50,
             "link": "https://example.org/a", "note": "å"}
            """
                .formatted(ID));

    assertThat(order)
        .isEqualTo(
            new Order(
                UUID.fromString(ID),
                OffsetDateTime.parse("2021-03-04T05:06:07.1234567+02:00"),
                new Status("brandNew"),
                List.of(new Line("a", 2, Map.of())),
                true,
                new BigDecimal("1.50"),
                URI.create("https://example.org/a"),
                "å",
                Map.of()));
  }

  @Test
  void keepsPropertiesThatTheClassDoesNotKnow() {
    Order order =
        read("{\"id\": \"" + ID + "\", \"new\": {\"a\": [1, 2.50, null]}, \"big\": 12345678901}");

    assertThat(order.additionalProperties().keySet()).containsExactly("new", "big");
    assertThat(order.additionalProperties().get("big")).isEqualTo(12345678901L);
    assertThat(order.additionalProperties().get("new"))
        .hasToString("{a=[1, 2.50, null]}")
        .extracting("a")
        .asInstanceOf(InstanceOfAssertFactories.LIST)
        .element(1)
        .isEqualTo(new BigDecimal("2.50"));
  }

  @Test
  void passesOverPropertiesThatTheClassHasNoPlaceFor() {
    assertThat(codec.read("{\"sku\": \"a\", \"new\": [1]}".getBytes(UTF_8), Line.class))
        .isEqualTo(new Line("a", 0, Map.of()));
  }

  @Test
  void readsNullAsAbsent() {
    assertThat(read("{\"id\": \"" + ID + "\", \"note\": null}").note()).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{}                                   |                | Order is missing required: id",
        "[]                                   |                | expected an object but found an array",
        "null                                 |                | expected an object but found null",
        "5                                    |                | expected an object but found an integer",
        "{\"id\": \"5\"}                      | /id            | expected UUID",
        "{\"id\": \"\"}                       | /id            | expected UUID",
        "{\"id\": 5}                          | /id            | expected UUID but found an integer",
        "{\"id\": [1]}                        | /id            | expected UUID but found an array",
        "{\"id\": \"SxudPG04TZqcng1/PR9qVQ==\"} | /id          | expected UUID",
        "{\"status\": 5}                      | /status        | expected a string but found an integer",
        "{\"status\": {}}                     | /status        | expected a string but found an object",
        "{\"createdAt\": \"yesterday\"}       | /createdAt     | expected date-time (RFC 3339)",
        "{\"createdAt\": \"\"}                | /createdAt     | expected date-time (RFC 3339)",
        "{\"createdAt\": \"1614265330\"}      | /createdAt     | expected date-time (RFC 3339)",
        "{\"createdAt\": \" 2021-03-04T05:06:07Z\"} | /createdAt | expected date-time (RFC 3339)",
        "{\"createdAt\": 1614265330}          | /createdAt     | expected date-time (RFC 3339) but found an integer",
        "{\"createdAt\": 1.5}                 | /createdAt     | expected date-time (RFC 3339) but found a number",
        "{\"createdAt\": [2021, 3, 4]}        | /createdAt     | expected date-time (RFC 3339) but found an array",
        "{\"link\": 5}                        | /link          | expected URI but found an integer",
        "{\"link\": \"a b\"}                  | /link          | expected URI",
        "{\"open\": \"true\"}                 | /open          | expected true or false but found a string",
        "{\"open\": 1}                        | /open          | expected true or false but found an integer",
        "{\"total\": \"1.5\"}                 | /total         | expected a number but found a string",
        "{\"total\": \"\"}                    | /total         | expected a number but found a string",
        "{\"total\": true}                    | /total         | expected a number but found true or false",
        "{\"note\": 5}                        | /note          | expected a string but found an integer",
        "{\"note\": 1.5}                      | /note          | expected a string but found a number",
        "{\"note\": false}                    | /note          | expected a string but found true or false",
        "{\"note\": [\"a\"]}                  | /note          | expected a string but found an array",
        "{\"note\": \"elevenchars\"}          | /note          | note has more than 10 characters",
        "{\"lines\": {}}                      | /lines         | expected an array but found an object",
        "{\"lines\": \"\"}                    | /lines         | expected an array but found a string",
        "{\"lines\": [{\"sku\": \"a\"}, {}]}  | /lines/1       | Line is missing required: sku",
        "{\"lines\": [{\"count\": \"5\"}]}    | /lines/0/count | expected an integer but found a string",
        "{\"lines\": [{\"count\": 1.5}]}      | /lines/0/count | expected an integer but found a number",
        "{\"lines\": [{\"count\": 1.0}]}      | /lines/0/count | expected an integer but found a number",
        "{\"lines\": [{\"count\": null}]}     | /lines/0/count | expected an integer but found null",
        "{\"lines\": [{\"count\": 3000000000}]} | /lines/0/count | out of range for an integer",
        "{\"lines\": [{\"stock\": {\"a/b~c\": {}}}]} | /lines/0/stock/a~1b~0c | expected an integer but found an object"
      })
  void refusesWhatTheClassDoesNotAllow(String json, String pointer, String detail) {
    InvalidJsonException refused = refuse(json);

    assertThat(refused.detail()).isEqualTo(detail);
    assertThat(refused.pointer()).isEqualTo(pointer == null ? "" : pointer);
    assertThat(refused.kind()).isEqualTo(Kind.INVALID);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "`` | there is no JSON in it",
        "{ | it is not JSON (line 1, column 2)",
        "{\"id\": | it is not JSON (line 1, column 7)",
        "{'id': 1} | it is not JSON (line 1, column 2)",
        "{\"total\": NaN} | it is not JSON (line 1, column 14)",
        "{\"total\": 01} | it is not JSON (line 1, column 12)",
        "{} {} | there is more after the end of the document",
        "{\"note\": \"a\", \"note\": \"b\"} | a property stands twice in one object (line 1, column 21)"
      })
  void refusesWhatIsNotOneJsonDocument(String json, String detail) {
    InvalidJsonException refused = refuse(json.replace("{}", "{\"id\": \"" + ID + "\"}"));

    assertThat(refused.detail()).isEqualTo(detail);
    assertThat(refused.pointer()).isEmpty();
    assertThat(refused.kind()).isEqualTo(Kind.MALFORMED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"x\": {\"a\": 1, \"a\": 2}}",
        "{\"lines\": [{\"sku\": \"a\", \"sku\": \"b\"}]}",
        "{\"lines\": [{\"stock\": {\"a\": 1, \"a\": 2}}]}"
      })
  void refusesDuplicatesAtEveryLevel(String json) {
    assertThat(refuse(json).detail()).startsWith("a property stands twice in one object");
  }

  @Test
  void refusesTextThatIsNotUtf8() {
    String json = "{\"note\": \"å\"}";

    assertThatThrownBy(() -> codec.read(json.getBytes(ISO_8859_1), Order.class))
        .isInstanceOf(InvalidJsonException.class)
        .hasMessage("it is not UTF-8 text");
    assertThatThrownBy(() -> codec.read(json.getBytes(UTF_16), Order.class))
        .isInstanceOf(InvalidJsonException.class);
  }

  @Test
  void boundsDepthAndLengths() {
    String tooLong = "it is nested too deeply, or a name, number or string in it is too long";

    assertThat(refuse("{\"x\": " + "[".repeat(100) + "]".repeat(100) + "}").detail())
        .isEqualTo(tooLong);
    assertThat(refuse("{\"total\": " + "1".repeat(201) + "}").detail()).isEqualTo(tooLong);
    assertThat(refuse("{\"" + "a".repeat(2000) + "\": 1}").detail()).isEqualTo(tooLong);
    assertThat(refuse("{\"x\": \"" + "a".repeat(5_000_001) + "\"}").detail()).isEqualTo(tooLong);
  }

  @Test
  void boundsThePointer() {
    String name = "n".repeat(300);

    assertThat(refuse("{\"lines\": [{\"stock\": {\"" + name + "\": true}}]}").pointer())
        .isEqualTo("/lines/0/stock");
  }

  @Test
  void neverRepeatsReceivedValues() {
    for (String property : List.of("id", "createdAt", "status", "lines", "open", "total", "link")) {
      InvalidJsonException refused = refuse("{\"" + property + "\": {\"x\": \"s3cret value\"}}");

      assertThat(refused).hasMessageNotContaining("s3cret").hasNoCause();
    }
    assertThat(refuse("{\"link\": \"s3cret value\"}")).hasMessageNotContaining("s3cret");
    assertThat(refuse("{\"id\": s3cret}")).hasMessageNotContaining("s3cret").hasNoCause();
  }

  @Test
  void blamesAClassThatCannotBeReadOnTheProgramNotOnTheDocument() {
    assertThatThrownBy(() -> codec.read("{}".getBytes(UTF_8), Runnable.class))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("java.lang.Runnable cannot be read from JSON");
  }

  private Order read(String json) {
    return codec.read(json.getBytes(UTF_8), Order.class);
  }

  private InvalidJsonException refuse(String json) {
    return catchThrowableOfType(InvalidJsonException.class, () -> read(json));
  }
}
