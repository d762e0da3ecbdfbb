package dev.queuewebhooks.tooling.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import dev.queuewebhooks.tooling.document.Example;
import dev.queuewebhooks.tooling.document.WebhookDocument;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

class ExamplesTest {

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  @TempDir static Path folder;
  private static ClassLoader classes;

  @BeforeAll
  static void generateAndCompile() throws Exception {
    classes = compiled(Fixtures.text("examples.yaml"), folder);
  }

  private static ClassLoader compiled(String document, Path folder) throws Exception {
    Path out = new Generation(folder).run(document, Generation.options("examples"));
    assertThat(Compilation.messages(out, folder.resolve("classes"))).isEmpty();
    return Compilation.loader(folder.resolve("classes"));
  }

  private static Class<?> type(String name) throws ClassNotFoundException {
    return classes.loadClass("made.examples." + name);
  }

  private static Map<?, ?> all(Class<?> type) throws ReflectiveOperationException {
    return (Map<?, ?>) type.getMethod("all").invoke(null);
  }

  @Test
  void haveTheValuesOfTheDocument() throws Exception {
    List<Example> examples =
        WebhookDocument.read(folder.resolve("openapi.yaml"))
            .webhooks()
            .get(0)
            .bodies()
            .get(0)
            .examples();
    Map<?, ?> all = all(type("LetterSentExamples"));

    assertThat(all.keySet().toString()).isEqualTo("[full, Full, 3rd-one, shared, as-text]");
    for (Example example : examples.subList(0, 4)) {
      assertThat(JSON.readTree((String) all.get(example.name()))).isEqualTo(example.value());
    }
    assertThat(JSON.readTree((String) all.get("as-text")))
        .isEqualTo(JSON.readTree("{\"type\":\"letter.sent\",\"packed\":1.50}"));
  }

  @Test
  void areConstantsWithNamesOfTheirOwn() throws Exception {
    Map<String, Object> constants = new TreeMap<>();
    for (var field : type("LetterSentExamples").getFields()) {
      constants.put(field.getName(), field.get(null));
    }

    assertThat(constants).containsOnlyKeys("FULL", "FULL2", "_3RD_ONE", "SHARED", "AS_TEXT");
    assertThat(constants.get("SHARED"))
        .isEqualTo("{\n  \"type\": \"letter.sent\",\n  \"shared\": true\n}\n");
  }

  @Test
  void areInAClassPerEventThatHasAny() throws Exception {
    assertThat(Generation.sources(folder.resolve("out")))
        .containsOnlyKeys(
            "LetterSent2Examples.java",
            "LetterSentExamples.java",
            "WebhookEvent2Examples.java",
            "WebhookEventExamples.java",
            "package-info.java");
    assertThat(all(type("WebhookEventExamples")).keySet().toString())
        .isEqualTo("[letter.sent, Letter.Sent, webhook-event]");
  }

  @Test
  void areTextsAsTheyAreWhereTheBodyIsNotJson() throws Exception {
    assertThat(all(type("WebhookEvent2Examples")).toString())
        .isEqualTo("{words=as it is,\nwith \"quotes\"}");
  }

  @Test
  void mayBeLongerThanAConstantCanBe(@TempDir Path other) throws Exception {
    char[] value = new char[200_000];
    Arrays.fill(value, 'é');
    String document =
        Fixtures.text("examples.yaml")
            .replace("shared: true", "shared: " + String.valueOf(value) + "");
    ClassLoader loader = compiled(document, other);

    Object text = loader.loadClass("made.examples.LetterSentExamples").getField("SHARED").get(null);
    assertThat(JSON.readTree((String) text).path("shared").asString())
        .isEqualTo(String.valueOf(value));
  }
}
