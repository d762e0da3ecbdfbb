package dev.queuewebhooks.tooling.document.export;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Says with {@code minimum} and {@code maximum} what the formats {@code int32} and {@code int64} of
 * OpenAPI mean, because most validators of JSON Schema do not know them.
 */
final class IntegerBounds {

  private static final Map<String, Integer> BITS = Map.of("int32", 32, "int64", 64);

  private IntegerBounds() {}

  /** Adds the bounds of the schema's format, unless its own are narrower. */
  static void writeTo(ObjectNode schema) {
    Integer bits = BITS.get(schema.path("format").asString(""));
    if (bits != null) {
      BigInteger limit = BigInteger.ONE.shiftLeft(bits - 1);
      atLeast(schema, limit.negate());
      atMost(schema, limit.subtract(BigInteger.ONE));
    }
  }

  private static void atLeast(ObjectNode schema, BigInteger bound) {
    JsonNode own = schema.path("minimum");
    if (!own.isNumber() || own.decimalValue().compareTo(new BigDecimal(bound)) < 0) {
      schema.put("minimum", bound);
    }
  }

  private static void atMost(ObjectNode schema, BigInteger bound) {
    JsonNode own = schema.path("maximum");
    if (!own.isNumber() || own.decimalValue().compareTo(new BigDecimal(bound)) > 0) {
      schema.put("maximum", bound);
    }
  }
}
