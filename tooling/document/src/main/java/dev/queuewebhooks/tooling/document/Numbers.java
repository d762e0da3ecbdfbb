package dev.queuewebhooks.tooling.document;

import java.math.BigInteger;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Numbers as nodes, so that equal integers are equal nodes however they were written. */
final class Numbers {

  private Numbers() {}

  static JsonNode node(BigInteger value) {
    if (value.bitLength() < Integer.SIZE) {
      return JsonNodeFactory.instance.numberNode(value.intValue());
    } else if (value.bitLength() < Long.SIZE) {
      return JsonNodeFactory.instance.numberNode(value.longValue());
    }
    return JsonNodeFactory.instance.numberNode(value);
  }
}
