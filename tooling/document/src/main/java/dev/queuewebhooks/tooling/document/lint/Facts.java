package dev.queuewebhooks.tooling.document.lint;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/**
 * What is known of a value.
 *
 * @param properties all that it may have by name, with a place at which each is described
 * @param required those that it always has
 * @param types of JSON that it may be; empty means any
 * @param values that it may be; null means any
 */
record Facts(
    Map<String, JsonPointer> properties,
    Set<String> required,
    Set<String> types,
    @Nullable Set<JsonNode> values) {

  static final Facts NONE = new Facts(Map.of(), Set.of(), Set.of(), null);

  static Facts written(JsonPointer pointer, JsonNode node) {
    Map<String, JsonPointer> properties = new LinkedHashMap<>();
    JsonPointer below = pointer.appendProperty("properties");
    for (String name : node.path("properties").propertyNames()) {
      properties.put(name, below.appendProperty(name));
    }
    JsonNode type = node.path("type");
    Set<String> types = type.isString() ? Set.of(type.asString()) : texts(type);
    Set<JsonNode> values = null;
    if (node.has("const")) {
      values = Set.of(node.path("const"));
    } else if (node.path("enum").isArray()) {
      values = new LinkedHashSet<>(node.path("enum").values());
    }
    return new Facts(properties, texts(node.path("required")), types, values);
  }

  private static Set<String> texts(JsonNode list) {
    Set<String> texts = new LinkedHashSet<>();
    for (JsonNode text : list) {
      texts.add(text.asString(""));
    }
    return texts;
  }

  boolean isNull() {
    return types.equals(Set.of("null"));
  }

  /** Whether it is, or can only be meant to be, an object. */
  boolean isObject() {
    return types.contains("object") || types.isEmpty() && !properties.isEmpty();
  }

  Facts and(Facts other) {
    if (other == NONE) {
      return this;
    }
    Map<String, JsonPointer> both = new LinkedHashMap<>(properties);
    other.properties.forEach(both::putIfAbsent);
    return new Facts(
        both,
        union(required, other.required),
        types.isEmpty() ? other.types : types,
        values == null ? other.values : values);
  }

  Facts or(Facts other) {
    Map<String, JsonPointer> common = new LinkedHashMap<>(properties);
    common.keySet().retainAll(other.properties.keySet());
    Set<String> alwaysThere = new LinkedHashSet<>(required);
    alwaysThere.retainAll(other.required);
    boolean anyType = types.isEmpty() || other.types.isEmpty();
    return new Facts(
        common,
        alwaysThere,
        anyType ? Set.of() : union(types, other.types),
        values == null || other.values == null ? null : union(values, other.values));
  }

  static <T> Set<T> union(Set<T> first, Set<T> second) {
    Set<T> all = new LinkedHashSet<>(first);
    all.addAll(second);
    return all;
  }
}
