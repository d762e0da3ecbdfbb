package dev.queuewebhooks.runtime.validation;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaException;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialects;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** How schemas are set up: formats asserted, nothing fetched, work bounded. */
final class Schemas {
  /** Enough for a body of a megabyte with many small members; less than a second of work. */
  private static final long MAX_STEPS = 500_000;

  /** Bodies are less deep; schemas that refer to each other without end are deeper. */
  private static final int MAX_DEPTH = 1_000;

  private static final SchemaRegistryConfig CONFIG =
      SchemaRegistryConfig.builder()
          .formatAssertionsEnabled(true)
          .preloadSchema(false)
          .regularExpressionFactory(BoundedPattern::new)
          .executionContextCustomizer(
              (execution, schema) ->
                  execution.executionConfig(
                      config -> config.maxEvaluationSteps(MAX_STEPS).maxEvaluationDepth(MAX_DEPTH)))
          .build();

  private Schemas() {}

  /**
   * Makes a schema ready for use.
   *
   * @param place what to call it in a message
   * @throws IllegalStateException when it cannot be used, or refers to something outside of it
   */
  static Schema compile(byte[] json, String place) {
    try {
      JsonNode tree = JsonMapper.shared().readTree(json);
      Stream.of("$ref", "$dynamicRef")
          .map(tree::findValues)
          .flatMap(List::stream)
          .filter(reference -> reference.isString() && !reference.asString().startsWith("#"))
          .findFirst()
          .ifPresent(reference -> refuseReference(reference.asString(), place));
      SchemaRegistry registry =
          SchemaRegistry.withDialect(
              Dialects.getDraft202012(),
              builder ->
                  builder
                      .schemaLoader(loader -> loader.fetchRemoteResources(false))
                      .schemaRegistryConfig(CONFIG));
      Schema schema = registry.getSchema(tree);
      schema.initializeValidators();
      return schema;
    } catch (JacksonException | SchemaException e) {
      throw new IllegalStateException("not a JSON Schema that can be used: " + place, e);
    }
  }

  private static void refuseReference(String reference, String place) {
    throw new IllegalStateException(
        place
            + " refers to "
            + reference
            + ", and nothing is fetched: bundle it, so that every reference starts with #");
  }
}
