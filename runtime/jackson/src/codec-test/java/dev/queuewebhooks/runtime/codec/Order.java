package dev.queuewebhooks.runtime.codec;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.math.BigDecimal;
import java.net.URI;
import java.time.OffsetDateTime;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Written by hand the way generated models look: a record that is read through its builder. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({"id", "createdAt", "status", "lines", "open", "total", "link", "note"})
record Order(
    UUID id,
    OffsetDateTime createdAt,
    Status status,
    List<Line> lines,
    Boolean open,
    BigDecimal total,
    URI link,
    String note,
    @JsonIgnore Map<String, Object> additionalProperties) {

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  static Order fromJson(Builder builder) {
    if (builder.id == null) {
      throw new IllegalArgumentException("Order is missing required: id");
    }
    return new Order(
        builder.id,
        builder.createdAt,
        builder.status,
        builder.lines,
        builder.open,
        builder.total,
        builder.link,
        builder.note,
        Collections.unmodifiableMap(builder.additionalProperties));
  }

  @JsonAnyGetter
  Map<String, Object> unknown() {
    return additionalProperties;
  }

  static final class Builder {
    private UUID id;
    private OffsetDateTime createdAt;
    private Status status;
    private List<Line> lines;
    private Boolean open;
    private BigDecimal total;
    private URI link;
    private String note;
    private final Map<String, Object> additionalProperties = new LinkedHashMap<>();

    @JsonProperty("id")
    Builder id(UUID id) {
      this.id = id;
      return this;
    }

    @JsonProperty("createdAt")
    Builder createdAt(OffsetDateTime createdAt) {
      this.createdAt = createdAt;
      return this;
    }

    @JsonProperty("status")
    Builder status(Status status) {
      this.status = status;
      return this;
    }

    @JsonProperty("lines")
    Builder lines(List<Line> lines) {
      this.lines = lines;
      return this;
    }

    @JsonProperty("open")
    Builder open(Boolean open) {
      this.open = open;
      return this;
    }

    @JsonProperty("total")
    Builder total(BigDecimal total) {
      this.total = total;
      return this;
    }

    @JsonProperty("link")
    Builder link(URI link) {
      this.link = link;
      return this;
    }

    @JsonProperty("note")
    Builder note(String note) {
      if (note != null && note.length() > 10) {
        throw new IllegalArgumentException("note has more than 10 characters");
      }
      this.note = note;
      return this;
    }

    @JsonAnySetter
    Builder additionalProperty(String name, Object value) {
      additionalProperties.put(name, value);
      return this;
    }
  }
}
