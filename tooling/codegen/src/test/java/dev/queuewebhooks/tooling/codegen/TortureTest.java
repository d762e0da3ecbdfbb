package dev.queuewebhooks.tooling.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Comparator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code torture.yaml} has everything that schemas and names can do to a generator. The project
 * {@code src/it/jackson2} reads and writes the same values with Jackson 2.
 */
class TortureTest {

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  /** Numbers are equal whatever their scale: 1.50 is 1.5. */
  private static final Comparator<JsonNode> BY_VALUE =
      (a, b) -> a.isNumber() && b.isNumber() ? number(a).compareTo(number(b)) : a.equals(b) ? 0 : 1;

  @TempDir static Path folder;
  private static ClassLoader classes;
  private static ClassLoader original;

  @BeforeAll
  static void generateAndCompile() throws IOException {
    Path out = new Generation(folder).runAll(Fixtures.text("torture.yaml"));
    assertThat(Compilation.messages(out, folder.resolve("classes"))).isEmpty();
    classes = Compilation.loader(folder.resolve("classes"));
    // Jackson finds the branches of unions without a tag by the loader of the thread.
    original = Thread.currentThread().getContextClassLoader();
    Thread.currentThread().setContextClassLoader(classes);
  }

  @AfterAll
  static void restoreClassLoader() {
    Thread.currentThread().setContextClassLoader(original);
  }

  @ParameterizedTest
  @CsvFileSource(resources = "/torture-values.csv", delimiter = '|', quoteCharacter = '\'')
  void readsAndWritesWithoutLoss(String type, String json) throws Exception {
    Object value = JSON.readValue(json, classes.loadClass("made.events." + type));
    JsonNode written = JSON.readTree(JSON.writeValueAsString(value));
    assertThat(written.equals(BY_VALUE, JSON.readTree(json))).as("%s", written).isTrue();
  }

  private static BigDecimal number(JsonNode node) {
    return node.decimalValue();
  }
}
