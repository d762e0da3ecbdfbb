package dev.queuewebhooks.tooling.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IntegerFormatTest {

  private static final WebhookDocument DOCUMENT =
      WebhookDocument.parse(
          "openapi.yaml",
          """
          openapi: 3.1.0
          info:
            title: Parcels
            version: '1'
          webhooks:
            parcelSent:
              post:
                requestBody:
                  content:
                    application/json:
                      schema:
                        type: object
                        properties:
                          small:
                            type: integer
                            format: int32
                          large:
                            type: integer
                            format: int64
                          any:
                            format: int32
          """
              .getBytes(StandardCharsets.UTF_8));
  private static final PayloadValidator VALIDATOR = PayloadValidator.of(DOCUMENT);

  private static List<String> violations(String fields) {
    byte[] payload = ("{" + fields + "}").getBytes(StandardCharsets.UTF_8);
    return VALIDATOR.validate(DOCUMENT.webhooks().get(0), payload).stream()
        .map(Violation::toString)
        .toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"small\": 2147483647",
        "\"small\": -2147483648",
        "\"small\": 2.1e9",
        "\"large\": 9223372036854775807",
        "\"large\": -9223372036854775808",
        "\"any\": \"text\"",
        "\"any\": 1.0"
      })
  void acceptsWhatFits(String field) {
    assertThat(violations(field)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"2147483648", "-2147483649", "3000000000.0", "1e30", "1e999999999"})
  void refusesWhatNeedsMoreThan32Bits(String number) {
    assertThat(violations("\"small\": " + number))
        .containsExactly("/small: does not fit into a signed integer of 32 bits");
  }

  @ParameterizedTest
  @ValueSource(strings = {"9223372036854775808", "-9223372036854775809"})
  void refusesWhatNeedsMoreThan64Bits(String number) {
    assertThat(violations("\"large\": " + number))
        .containsExactly("/large: does not fit into a signed integer of 64 bits");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0.5", "1e-999999999"})
  void refusesAFraction(String number) {
    assertThat(violations("\"any\": " + number)).hasSize(1);
  }
}
