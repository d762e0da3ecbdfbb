package dev.queuewebhooks.contracts.spec;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialects;
import dev.queuewebhooks.contracts.Contract;
import dev.queuewebhooks.tooling.document.Example;
import dev.queuewebhooks.tooling.document.Webhook;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One JSON Schema for each event is published beside the document. */
class PublishedSchemasTest {

  private static final SchemaRegistry REGISTRY =
      SchemaRegistry.withDialect(
          Dialects.getDraft202012(),
          builder ->
              builder
                  .schemaLoader(loader -> loader.fetchRemoteResources(false))
                  .schemaRegistryConfig(
                      SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));

  static List<Webhook> events() {
    return Contract.read().webhooks();
  }

  private static JsonNode schema(Webhook event) throws IOException {
    String resource = "/META-INF/webhooks/schemas/" + event.name() + ".schema.json";
    try (InputStream schema = PublishedSchemasTest.class.getResourceAsStream(resource)) {
      return JsonMapper.shared().readTree(Objects.requireNonNull(schema, resource));
    }
  }

  @ParameterizedTest
  @MethodSource("events")
  void acceptsTheExamplesOfItsEvent(Webhook event) throws IOException {
    Schema schema = REGISTRY.getSchema(schema(event));
    List<Example> examples = event.bodies().get(0).examples();
    assertThat(examples)
        .isNotEmpty()
        .allSatisfy(example -> assertThat(schema.validate(example.value())).isEmpty());
  }

  @ParameterizedTest
  @MethodSource("events")
  void refusesTheExamplesOfOtherEvents(Webhook event) throws IOException {
    Schema schema = REGISTRY.getSchema(schema(event));
    assertThat(events())
        .filteredOn(other -> !other.name().equals(event.name()))
        .flatExtracting(other -> other.bodies().get(0).examples())
        .allSatisfy(example -> assertThat(schema.validate(example.value())).isNotEmpty());
  }

  @ParameterizedTest
  @MethodSource("events")
  void refersToNothingElse(Webhook event) throws IOException {
    assertThat(schema(event).findValues("$ref"))
        .isNotEmpty()
        .allSatisfy(reference -> assertThat(reference.asString()).startsWith("#/$defs/"));
  }
}
