package dev.queuewebhooks.tooling.codegen.model;

import dev.queuewebhooks.tooling.codegen.model.JsonType.Scalar;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * Recognises lists of known texts: {@code enum}, {@code oneOf} of constants, and the idiom for a
 * list that may grow, {@code anyOf} of an {@code enum} and a plain string.
 */
final class OpenEnum {

  private OpenEnum() {}

  /** The known texts; empty when the schema is something else. */
  static Optional<List<String>> valuesOf(SchemaNode schema) {
    if (schema.has("enum")) {
      // One text alone is a constant, which is no enumeration.
      List<String> texts = schema.constant().isPresent() ? List.of() : schema.texts();
      return texts.isEmpty() ? Optional.empty() : Optional.of(texts);
    }
    List<SchemaNode> branches = schema.alternatives();
    Set<String> values = new LinkedHashSet<>();
    for (SchemaNode branch : branches) {
      SchemaNode target = branch.target();
      List<String> texts = target.has("const") ? constant(target) : target.texts();
      if (texts.isEmpty() && !isPlainText(target)) {
        return Optional.empty();
      }
      values.addAll(texts);
    }
    return values.isEmpty() ? Optional.empty() : Optional.of(new ArrayList<>(values));
  }

  /**
   * The JSON types of those values in {@code enum} that {@code type} allows, without null; none
   * where there is no {@code enum} or it lists arrays and objects.
   */
  static Set<String> kinds(SchemaNode schema) {
    Set<String> declared = schema.types();
    Set<String> kinds = new LinkedHashSet<>();
    for (JsonNode value : values(schema)) {
      if (value.isContainer()) {
        return Set.of();
      }
      String kind = value.isString() ? "string" : value.isBoolean() ? "boolean" : "number";
      String narrow = value.isIntegralNumber() ? "integer" : kind;
      if (declared.isEmpty() || declared.contains(kind) || declared.contains(narrow)) {
        kinds.add(narrow);
      }
    }
    if (kinds.contains("number")) {
      kinds.remove("integer");
    }
    return kinds;
  }

  /** The values in {@code enum}, without null and repetitions. */
  static List<JsonNode> values(SchemaNode schema) {
    return schema.json().path("enum").valueStream().filter(v -> !v.isNull()).distinct().toList();
  }

  private static List<String> constant(SchemaNode schema) {
    JsonNode value = schema.json().path("const");
    return value.isString() ? List.of(value.asString()) : List.of();
  }

  private static boolean isPlainText(SchemaNode schema) {
    return schema.types().equals(Set.of("string"))
        && Scalars.of("string", schema) == Scalar.STRING
        && !schema.has("pattern");
  }
}
