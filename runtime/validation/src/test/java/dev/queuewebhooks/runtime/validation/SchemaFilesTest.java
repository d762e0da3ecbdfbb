package dev.queuewebhooks.runtime.validation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SchemaFilesTest {
  @TempDir Path folder;

  @Test
  void readsFromTheClassPathWithOrWithoutSlashes() {
    SchemaCheck.fromClassPath("schemas").expect(Set.of("orderPlaced"));
    SchemaCheck.fromClassPath("/schemas/").expect(Set.of("orderPlaced"));
  }

  @Test
  void readsFromAFolder() throws Exception {
    Files.writeString(folder.resolve("sent.schema.json"), "{\"required\": [\"id\"]}");

    assertThat(SchemaCheck.fromFolder(folder).violations("sent", "{}".getBytes(UTF_8)))
        .containsExactly("/id: required");
  }

  @Test
  void readsTheSchemaOfAnEventThatIsCalledOtherwise() {
    SchemaCheck check = SchemaCheck.fromClassPath("schemas").with("ORDER", "/ORDER");

    assertThat(check.violations("ORDER", "{}".getBytes(UTF_8))).containsExactly("/id: required");
    assertThat(check.violations("/ORDER", "{}".getBytes(UTF_8))).containsExactly("/id: required");
  }

  @Test
  void saysWhereItLooked() {
    assertThatThrownBy(() -> SchemaCheck.fromClassPath("schemas").expect(Set.of("lost")))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(
            "there is no schema for the event \"lost\": put it at schemas/lost.schema.json on the"
                + " class path, or name another with SchemaCheck.with(...)");
    assertThatThrownBy(() -> SchemaCheck.fromFolder(folder).expect(Set.of("lost")))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining(folder.resolve("lost.schema.json").toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"../schemas/orderPlaced", "/orderPlaced", "x/../orderPlaced", "å", ".."})
  void neverLeavesItsFolder(String event) {
    assertThat(FileName.of(event)).matches("[-._A-Za-z0-9%]+[.]schema[.]json");
    assertThatThrownBy(() -> SchemaCheck.fromClassPath("schemas").expect(Set.of(event)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageStartingWith("there is no schema");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "elsewhere | schemas/elsewhere.schema.json on the class path refers to https://example.com/schemas/order.json, and nothing is fetched: bundle it, so that every reference starts with #",
        "broken | not a JSON Schema that can be used: schemas/broken.schema.json on the class path",
        "unusable | not a JSON Schema that can be used: schemas/unusable.schema.json on the class path"
      })
  void refusesASchemaThatItCannotUse(String event, String message) {
    assertThatThrownBy(() -> SchemaCheck.fromClassPath("schemas").expect(Set.of(event)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(message);
  }
}
