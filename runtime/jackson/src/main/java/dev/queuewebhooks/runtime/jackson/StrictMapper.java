package dev.queuewebhooks.runtime.jackson;

import dev.queuewebhooks.runtime.core.json.Limits;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.cfg.MutableCoercionConfig;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.type.LogicalType;

/** How Jackson is set up: bounded input, no conversions, nothing lost on the way through. */
final class StrictMapper {
  private StrictMapper() {}

  static JsonMapper create() {
    JsonMapper.Builder builder =
        JsonMapper.builder(factory())
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS) // the codec looks itself
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
            .addModule(new SimpleModule().setDeserializerModifier(new TextOnlyTypes()));
    keepWhatIsReceived(builder);
    refuseConversions(builder);
    return builder.build();
  }

  private static JsonFactory factory() {
    return JsonFactory.builder()
        // It would guess UTF-16 and UTF-32; JSON between systems is UTF-8 (RFC 8259, 8.1).
        .disable(TokenStreamFactory.Feature.CHARSET_DETECTION)
        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
        .streamReadConstraints(
            StreamReadConstraints.builder()
                .maxNestingDepth(Limits.DEPTH)
                .maxNameLength(Limits.NAME_LENGTH)
                .maxNumberLength(Limits.NUMBER_LENGTH)
                .maxStringLength(Limits.STRING_LENGTH)
                .build())
        .build();
  }

  /** The order, the digits and the offsets that a document came with. */
  private static void keepWhatIsReceived(JsonMapper.Builder builder) {
    builder
        .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
        .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
        .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
        .disable(DateTimeFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
        .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS);
  }

  private static void refuseConversions(JsonMapper.Builder builder) {
    builder.withCoercionConfigDefaults(
        config -> config.setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail));
    builder.withCoercionConfig(LogicalType.Textual, StrictMapper::refuseScalarsAsText);
  }

  private static void refuseScalarsAsText(MutableCoercionConfig config) {
    config
        .setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
        .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
        .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail);
  }
}
