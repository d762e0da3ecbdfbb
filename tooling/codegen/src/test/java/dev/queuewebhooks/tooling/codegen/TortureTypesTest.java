package dev.queuewebhooks.tooling.codegen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/** Which Java types come of tuples, patterns and enumerations in {@code torture.yaml}. */
class TortureTypesTest {

  private static final String ID = "\"4f288ab1-72c9-402a-95b3-296766336b68\"";

  @TempDir static Path folder;
  private static ClassLoader classes;

  @BeforeAll
  static void generateAndCompile() throws Exception {
    Path out =
        new Generation(folder).run(Fixtures.text("torture.yaml"), Generation.options("events"));
    assertThat(Compilation.messages(out, folder.resolve("classes"))).isEmpty();
    classes = Compilation.loader(folder.resolve("classes"));
  }

  private static Class<?> type(String name) throws ClassNotFoundException {
    return classes.loadClass("made.events." + name);
  }

  private static String component(String record, String name) throws ClassNotFoundException {
    return Arrays.stream(type(record).getRecordComponents())
        .filter(component -> component.getName().equals(name))
        .map(component -> component.getGenericType().getTypeName().replaceAll("[a-z]+\\.", ""))
        .collect(Collectors.joining());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "tuple | List<Object>",
        "fixedTuple | OrderFixedTuple",
        "tupleOrText | OrderTupleOrText",
        "shortTuple | List<OrderShortTupleItem>",
        "longTuple | List<OrderLongTupleItem>",
        "numbersTuple | List<BigDecimal>",
        "patterned | Map<String, Object>",
        "patterns | Map<String, OrderPatternsValue>",
        "patternsOfOneType | Map<String, BigInteger>",
        "anyPattern | Map<String, Dog>",
        "tupleOrNumber | OrderTupleOrNumber",
        "someNumbers | BigDecimal",
        "typedMixed | OrderTypedMixed",
      })
  void isTyped(String member, String type) throws Exception {
    assertThat(component("Order", member)).isEqualTo(type);
  }

  @Test
  void aTupleOfFixedLengthHasAComponentPerPosition() throws Exception {
    assertThat(
            Arrays.stream(type("OrderFixedTuple").getRecordComponents())
                .map(c -> c.getGenericType().getTypeName() + " " + c.getName()))
        .containsExactly(
            "java.util.UUID ownerId",
            "made.events.Dog item2",
            "java.lang.Integer item3",
            "boolean item4",
            "java.util.List<java.lang.String> item5");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\'',
      value = {
        "[ID,{\"bark\":true},null,false,[],null] | OrderFixedTuple has more than 5 items",
        "[ID,{\"bark\":true},null,false] | OrderFixedTuple has fewer than 5 items",
        "[ID,null,null,false,[]] | item2 must not be null",
        "[ID,{\"bark\":true},null,null,[]] | item4 must not be null",
      })
  void aTupleOfFixedLengthRefusesOthers(String json, String message) throws Exception {
    Class<?> tuple = type("OrderFixedTuple");
    assertThatThrownBy(() -> JsonMapper.shared().readValue(json.replace("ID", ID), tuple))
        .hasMessageContaining(message);
  }

  @Test
  void aSensitiveItemStaysOutOfTheText() throws Exception {
    String json = "[" + ID + ",{\"bark\":true},null,true,[]]";
    assertThat(JsonMapper.shared().readValue(json, type("OrderFixedTuple")))
        .hasToString("OrderFixedTuple[...]");
  }

  @Test
  void aMixedEnumerationHasConstantsAndKnowsThem() throws Exception {
    Class<?> mixed = type("NamesMixed");
    Object one = JsonMapper.shared().readValue("1", mixed);

    assertThat(one).isEqualTo(mixed.getField("_1").get(null));
    assertThat(mixed.getMethod("value").invoke(one)).isEqualTo(BigDecimal.ONE);
    for (List<String> known :
        List.of(
            List.of("1.0", "_1"),
            List.of("\"two\"", "TWO"),
            List.of("true", "TRUE"),
            List.of("\"1\"", "UNRECOGNIZED"))) {
      Object value = JsonMapper.shared().readValue(known.get(0), mixed);
      assertThat(mixed.getMethod("known").invoke(value)).hasToString(known.get(1));
    }
  }
}
