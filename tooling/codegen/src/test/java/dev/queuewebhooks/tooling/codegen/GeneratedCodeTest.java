package dev.queuewebhooks.tooling.codegen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Generates code for {@code shapes.yaml}, compiles it, and uses it through Jackson. */
class GeneratedCodeTest {

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();
  private static final String ID = "4f288ab1-72c9-402a-95b3-296766336b68";

  @TempDir static Path folder;
  private static ClassLoader classes;

  @BeforeAll
  static void generateAndCompile() throws IOException {
    Path out = new Generation(folder).runAll(Fixtures.text("shapes.yaml"));
    assertThat(Compilation.messages(out, folder.resolve("classes"))).isEmpty();
    classes = Compilation.loader(folder.resolve("classes"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"status\":\"open\",\"quantity\":1,\"discount\":null}",
        "{\"status\":\"never heard of\",\"quantity\":1,\"discount\":0.10,\"new\":[{\"a\":null}]}",
        "{\"status\":\"3ds\",\"quantity\":1,\"discount\":1,\"place\":\"here\",\"class\":false}",
        "{\"status\":\"paid\",\"quantity\":1,\"discount\":1,\"place\":{\"city\":\"Lund\",\"x\":1}}",
        "{\"status\":\"paid\",\"quantity\":1,\"discount\":1,\"place\":null,\"+1\":9007199254740993}",
        "{\"status\":\"paid\",\"quantity\":1,\"discount\":1,\"serial\":99999999999999999999}",
        "{\"status\":\"paid\",\"quantity\":1,\"discount\":1,\"extra\":{\"a\":{\"b\":null}}}",
        "{\"status\":\"paid\",\"quantity\":1,\"discount\":1,\"labels\":{},\"lines\":[]}",
        "{\"status\":\"paid\",\"quantity\":1,\"discount\":1,\"total\":12.50,"
            + "\"lines\":[{\"name\":\"a\",\"parts\":[{\"name\":\"b\"}]}]}",
        "{\"status\":\"paid\",\"quantity\":1,\"discount\":1,"
            + "\"payment\":{\"kind\":\"card\",\"last4\":\"0000\"}}",
        "{\"status\":\"paid\",\"quantity\":1,\"discount\":1,"
            + "\"payment\":{\"kind\":\"barter\",\"goods\":[1]}}",
      })
  void readsAndWritesWithoutLoss(String json) {
    Object order = JSON.readValue(json, type("Order"));
    assertThat(JSON.readTree(JSON.writeValueAsString(order))).isEqualTo(JSON.readTree(json));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"type\":\"order.cancelled\",\"at\":\"2026-03-02T09:15:00.2500000+00:00\"}",
        "{\"type\":\"order.cancelled\",\"at\":\"2026-03-02T09:15:00Z\",\"reason\":\"r\"}",
        "{\"type\":\"order.created\",\"id\":\""
            + ID
            + "\",\"note\":null,"
            + "\"order\":{\"status\":\"open\",\"quantity\":1,\"discount\":null}}",
        "{\"what\":1,\"type\":\"order.shipped\"}",
      })
  void readsAnyEventByItsTag(String json) {
    Object event = JSON.readValue(json, type("WebhookEvent"));
    assertThat(JSON.readTree(JSON.writeValueAsString(event))).isEqualTo(JSON.readTree(json));
  }

  @Test
  void keepsAnEventThatTheDocumentDoesNotList() {
    Object event = JSON.readValue("{\"type\":\"order.shipped\"}", type("WebhookEvent"));
    assertThat(event.getClass().getSimpleName()).isEqualTo("UnknownEvent");
  }

  @Test
  void namesAllMissingValuesAtOnceAndNoOthers() {
    assertThatThrownBy(() -> JSON.readValue("{\"quantity\":4711}", type("Order")))
        .hasMessageContaining("Order is missing required: status, discount")
        .hasMessageNotContaining("4711");
  }

  @Test
  void refusesNullWhereTheDocumentDoesNotAllowIt() {
    assertThatThrownBy(() -> JSON.readValue("{\"quantity\":null}", type("Order")))
        .hasMessageContaining("quantity must not be null");
  }

  @Test
  void refusesAnotherTagThanItsOwn() {
    assertThatThrownBy(() -> JSON.readValue("{\"type\":\"order.created\"}", type("OrderCancelled")))
        .hasMessageContaining("type must be 'order.cancelled'");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"yesterday", "2026-02-30T00:00:00Z", "2026-02-03 00:00:00Z", "2026-02-03T00:00Z"})
  void refusesWhatIsNoDateTimeWithoutRepeatingIt(String text) {
    assertThatThrownBy(
            () ->
                JSON.readValue(
                    "{\"type\":\"order.cancelled\",\"at\":\"" + text + "\"}",
                    type("OrderCancelled")))
        .hasMessageContaining("not a date-time as in RFC 3339")
        .hasMessageNotContaining(text);
  }

  @Test
  void keepsSensitiveAndUnknownValuesOutOfToString() {
    String json = "{\"type\":\"order.cancelled\",\"reason\":\"secret\",\"unknown\":\"hidden\"}";
    assertThat(JSON.readValue(json, type("OrderCancelled")).toString())
        .isEqualTo(
            "OrderCancelled[type=order.cancelled, reason=***, at=null, additionalProperties=[unknown]]");
  }

  private static Class<?> type(String name) {
    try {
      return classes.loadClass("made.events." + name);
    } catch (ClassNotFoundException e) {
      throw new AssertionError(e);
    }
  }
}
