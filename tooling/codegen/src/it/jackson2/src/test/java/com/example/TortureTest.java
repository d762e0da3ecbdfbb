package com.example;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.queuewebhooks.runtime.core.JsonCodec;
import java.util.Comparator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** The document and the values that the generator's own tests read and write with Jackson 3. */
class TortureTest {

  /** Numbers are equal whatever their scale: 1.50 is 1.5. */
  private static final Comparator<JsonNode> BY_VALUE =
      (a, b) ->
          a.isNumber() && b.isNumber()
              ? a.decimalValue().compareTo(b.decimalValue())
              : a.equals(b) ? 0 : 1;

  private final ObjectMapper json =
      new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
  private final JsonCodec codec = JsonCodec.load();

  @ParameterizedTest
  @CsvFileSource(resources = "/torture-values.csv", delimiter = '|', quoteCharacter = '\'')
  void readsAndWritesWithoutLoss(String type, String text) throws Exception {
    assertEqual(text, json.writeValueAsBytes(json.readValue(text, event(type))));
  }

  @ParameterizedTest
  @CsvFileSource(resources = "/torture-values.csv", delimiter = '|', quoteCharacter = '\'')
  void readsAndWritesWithoutLossByTheStrictCodec(String type, String text) throws Exception {
    assertEqual(text, codec.write(codec.read(text.getBytes(UTF_8), event(type))));
  }

  private void assertEqual(String expected, byte[] written) throws Exception {
    JsonNode tree = json.readTree(written);
    assertTrue(tree.equals(BY_VALUE, json.readTree(expected)), tree::toString);
  }

  private static Class<?> event(String type) throws ClassNotFoundException {
    return Class.forName("com.example.torture.events." + type);
  }
}
