package dev.queuewebhooks.runtime.jackson2;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.cfg.MutableCoercionConfig;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.type.LogicalType;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.queuewebhooks.runtime.core.json.Limits;

/** How Jackson is set up: bounded input, no conversions, nothing lost on the way through. */
final class StrictMapper {
  private StrictMapper() {}

  static JsonMapper create() {
    JsonMapper.Builder builder =
        JsonMapper.builder(factory())
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
            .addModule(new JavaTimeModule())
            .addModule(new SimpleModule().setDeserializerModifier(new TextOnlyTypes()));
    behaveLikeJackson3(builder);
    keepWhatIsReceived(builder);
    refuseConversions(builder);
    return builder.build();
  }

  private static JsonFactory factory() {
    return JsonFactory.builder()
        // It would guess UTF-16 and UTF-32; JSON between systems is UTF-8 (RFC 8259, 8.1).
        .disable(JsonFactory.Feature.CHARSET_DETECTION)
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

  /** What Jackson 3 does unless told otherwise, and Jackson 2 only when told so. */
  private static void behaveLikeJackson3(JsonMapper.Builder builder) {
    builder
        .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
        .enable(DeserializationFeature.READ_ENUMS_USING_TO_STRING)
        .enable(SerializationFeature.WRITE_ENUMS_USING_TO_STRING)
        .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
        .disable(MapperFeature.ALLOW_FINAL_FIELDS_AS_MUTATORS)
        .disable(MapperFeature.USE_GETTERS_AS_SETTERS);
  }

  /** The order, the digits and the offsets that a document came with. */
  private static void keepWhatIsReceived(JsonMapper.Builder builder) {
    builder
        .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
        .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
        .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
        .disable(DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
        .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
        .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS);
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
