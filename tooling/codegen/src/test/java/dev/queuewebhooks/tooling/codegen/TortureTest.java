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
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code torture.yaml} has everything that schemas and names can do to a generator. */
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
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\'',
      value = {
        "Order | {`everything`:1.5}",
        "Order | {`everything`:`x`}",
        "Order | {`everything`:{`a`:1}}",
        "Order | {`everything`:[1,null]}",
        "Order | {`everything`:null}",
        "Order | {`everything`:true}",
        "Order | {`stringOrObject`:{`x`:`1`,`y`:2}}",
        "Order | {`stringOrObject`:[`a`]}",
        "Order | {`stringOrObject`:`s`}",
        "Order | {`twoObjectsOrText`:{`bark`:true}}",
        "Order | {`twoObjectsOrText`:{`meow`:1}}",
        "Order | {`twoObjectsOrText`:{`name`:`neither says more`}}",
        "Order | {`twoObjectsOrText`:`t`}",
        "Order | {`json`:[1,`a`,null,{`b`:[true]}]}",
        "Order | {`json`:{`b`:{`c`:1.50}}}",
        "Order | {`nestedUnion`:{`meow`:1,`name`:`n`}}",
        "Order | {`nestedUnion`:`q`}",
        "Order | {`nullOnly`:null,`free`:null,`yes`:5}",
        "Order | {`free`:{`a`:[1]}}",
        "Order | {`list`:[1,null,`a`],`lists`:[[`a`,null]],`tuple`:[`a`,1]}",
        "Order | {`day`:`2026-02-03`,`instant`:`2026-01-01T00:00:00.10Z`,`link`:`http://a/b?c=%20`}",
        "Order | {`base64`:`AA==`,`binary`:`any text`,`writeOnly`:`w`}",
        "Order | {`huge`:123456789012345678901234567890}",
        "Order | {`scalarOrNull`:5}",
        "Order | {`scalarOrNull`:`5`}",
        "Order | {`scalarOrNull`:123456789012345678901234567890}",
        "Order | {`parent`:{`parent`:{}}}",
        "Order | {`typed`:{`a`:5},`open`:{`a`:null},`closed`:{`only`:`o`,`more`:1}}",
        "Order | {`typedToo`:{`known`:`k`,`rex`:{`bark`:true}},`patterned`:{`x-a`:`b`}}",
        "Order | {`anyNull`:null,`constants`:`three`,`narrowed`:{`bark`:true,`name`:`n`}}",
        "Order | {`intoProperty`:``,`withDefs`:{`inner`:{`v`:`1`}},`defaulted`:4}",
        "Order | {`object`:{`a`:`1`},`map`:{`a`:`1`}}",
        "WebhookEvent | {`type`:`AUTHORISATION`,`class`:`c`,`hashCode`:`h`,`name`:`1`,`Name`:`2`,"
            + "`NAME`:`3`,`+1`:1,`-1`:2,`3ds`:`x`,`@odd`:`o`,`builder`:`b`,`state`:``,"
            + "`additionalProperties`:`a`,`acsRenderingType.acsInterface`:`i`}",
        "WebhookEvent | {`type`:`AUTHORISATION`,`class`:`c`,`mixed`:`two`,`numbers`:2,"
            + "`boolConst`:true,`intConst`:5,`numberConst`:1.5,`state`:`OPEN`}",
        "WebhookEvent | {`type`:`order.created`,`id`:`4f288ab1-72c9-402a-95b3-296766336b68`,"
            + "`order`:{},`message`:null,`note`:null}",
        "WebhookEvent | {`type`:`check-run-completed`,`unionNoTag`:{`bark`:true,`name`:`n`},"
            + "`mappedUnion`:{`vehicle`:`bike`,`gears`:5},`requiredEither`:{`a`:`1`},"
            + "`composed`:{`base`:`b`,`bark`:false}}",
        "WebhookEvent | {`type`:`check-run-completed`,`mappedUnion`:{`vehicle`:`boat`,`oars`:2}}",
        "WebhookEvent | {`type`:`Order`,`inline`:{`deep`:{`deeper`:`d`}}}",
        "WebhookEvent | {`type`:`something new`,`inline`:{`deep`:{`deeper`:`d`}}}",
      })
  void readsAndWritesWithoutLoss(String type, String text) throws Exception {
    String json = text.replace('`', '"');
    Object value = JSON.readValue(json, classes.loadClass("made.events." + type));
    JsonNode written = JSON.readTree(JSON.writeValueAsString(value));
    assertThat(written.equals(BY_VALUE, JSON.readTree(json))).as("%s", written).isTrue();
  }

  private static BigDecimal number(JsonNode node) {
    return node.decimalValue();
  }
}
