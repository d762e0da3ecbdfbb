package dev.queuewebhooks.tooling.document;

import com.networknt.schema.ExecutionContext;
import com.networknt.schema.SchemaContext;
import com.networknt.schema.format.Format;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * A signed integer of so many bits: the formats {@code int32} and {@code int64} of OpenAPI 3.1
 * section 4.4, which JSON Schema does not know. Like every format it says nothing about values of
 * other types.
 */
final class IntegerFormat implements Format {

  private final int bits;
  private final BigDecimal limit;

  private IntegerFormat(int bits) {
    this.bits = bits;
    this.limit = new BigDecimal(BigInteger.ONE.shiftLeft(bits - 1));
  }

  static List<Format> all() {
    return List.of(new IntegerFormat(32), new IntegerFormat(64));
  }

  @Override
  public String getName() {
    return "int" + bits;
  }

  @Override
  public boolean matches(ExecutionContext execution, SchemaContext schema, JsonNode value) {
    if (!value.isNumber()) {
      return true;
    }
    BigDecimal number = value.decimalValue();
    return number.compareTo(limit) < 0
        && number.compareTo(limit.negate()) >= 0
        && number.stripTrailingZeros().scale() <= 0;
  }
}
