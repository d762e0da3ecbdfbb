package dev.queuewebhooks.tooling.document.export;

import java.util.Set;

/** What a keyword of a schema means for a copy of it (JSON Schema 2020-12, OpenAPI 3.1). */
enum Keyword {
  /** Its value is a schema. */
  SCHEMA,
  /** Its value is a list of schemas. */
  SCHEMAS,
  /** Its value is a mapping of names to schemas. */
  NAMED_SCHEMAS,
  /** Its value refers to a schema. */
  REFERENCE,
  /** It has no place in a schema that stands on its own. */
  DROPPED,
  /** Its value is data. */
  OTHER;

  private static final Set<String> ONE =
      Set.of(
          "additionalProperties",
          "contains",
          "contentSchema",
          "else",
          "if",
          "items",
          "not",
          "propertyNames",
          "then",
          "unevaluatedItems",
          "unevaluatedProperties");
  private static final Set<String> LIST = Set.of("allOf", "anyOf", "oneOf", "prefixItems");
  private static final Set<String> MAP =
      Set.of("dependentSchemas", "patternProperties", "properties");
  private static final Set<String> REFERENCES = Set.of("$ref", "$dynamicRef");
  private static final Set<String> LEFT_OUT =
      Set.of(
          "$defs",
          "$id",
          "$schema",
          "definitions",
          "discriminator",
          "example",
          "externalDocs",
          "nullable",
          "xml");

  static Keyword of(String name) {
    if (ONE.contains(name)) {
      return SCHEMA;
    } else if (LIST.contains(name)) {
      return SCHEMAS;
    } else if (MAP.contains(name)) {
      return NAMED_SCHEMAS;
    } else if (REFERENCES.contains(name)) {
      return REFERENCE;
    }
    return LEFT_OUT.contains(name) || name.startsWith("x-") ? DROPPED : OTHER;
  }
}
