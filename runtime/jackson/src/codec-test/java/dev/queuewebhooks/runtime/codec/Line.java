package dev.queuewebhooks.runtime.codec;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Map;

/** A nested model with a required property, an integer and a map. */
record Line(String sku, int count, Map<String, Integer> stock) {
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  static Line fromJson(Builder builder) {
    if (builder.sku == null) {
      throw new IllegalArgumentException("Line is missing required: sku");
    }
    return new Line(builder.sku, builder.count, builder.stock);
  }

  static final class Builder {
    private String sku;
    private int count;
    private Map<String, Integer> stock = Map.of();

    @JsonProperty("sku")
    Builder sku(String sku) {
      this.sku = sku;
      return this;
    }

    @JsonProperty("count")
    Builder count(int count) {
      this.count = count;
      return this;
    }

    @JsonProperty("stock")
    Builder stock(Map<String, Integer> stock) {
      this.stock = stock;
      return this;
    }
  }
}
