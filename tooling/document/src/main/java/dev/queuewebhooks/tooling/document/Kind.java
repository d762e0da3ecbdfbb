package dev.queuewebhooks.tooling.document;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The objects of an OpenAPI 3.1 document and what may stand where (OpenAPI 3.1.1 section 4.8, JSON
 * Schema 2020-12). Only what stands where one of these is expected is structure; everything else,
 * such as the value of an example, is data in which {@code $ref} means nothing.
 */
enum Kind {
  DOCUMENT,
  COMPONENTS,
  PATH_ITEM("pathItems"),
  OPERATION,
  PARAMETER("parameters"),
  HEADER("headers"),
  REQUEST_BODY("requestBodies"),
  RESPONSE("responses"),
  MEDIA_TYPE,
  ENCODING,
  EXAMPLE("examples"),
  SCHEMA("schemas"),
  LINK("links"),
  CALLBACK("callbacks"),
  SECURITY_SCHEME("securitySchemes");

  static final List<String> METHODS =
      List.of("get", "put", "post", "delete", "options", "head", "patch", "trace");

  /** How the objects stand below a field. */
  enum Form {
    ONE,
    MAP,
    LIST
  }

  /** What stands below a field. */
  record Shape(Kind kind, Form form) {}

  private static final Map<Kind, Map<String, Shape>> FIELDS = fields();

  private final @Nullable String section;

  Kind() {
    this.section = null;
  }

  Kind(String section) {
    this.section = section;
  }

  /** The part of {@code components} for this kind; null when {@code $ref} may not stand for it. */
  @Nullable String section() {
    return section;
  }

  /** What stands below a field of such an object, or null when it is data. */
  @Nullable Shape field(String name) {
    if (this == CALLBACK && !name.startsWith("x-") && !name.equals("$ref")) {
      return new Shape(PATH_ITEM, Form.ONE);
    }
    return FIELDS.getOrDefault(this, Map.of()).get(name);
  }

  private static Map<Kind, Map<String, Shape>> fields() {
    Map<Kind, Map<String, Shape>> all = new HashMap<>();
    put(all, DOCUMENT, PATH_ITEM, Form.MAP, "paths", "webhooks");
    put(all, DOCUMENT, COMPONENTS, Form.ONE, "components");
    for (Kind kind : values()) {
      if (kind.section != null) {
        put(all, COMPONENTS, kind, Form.MAP, kind.section);
      }
    }
    put(all, PATH_ITEM, OPERATION, Form.ONE, METHODS.toArray(String[]::new));
    put(all, PATH_ITEM, PARAMETER, Form.LIST, "parameters");
    put(all, OPERATION, PARAMETER, Form.LIST, "parameters");
    put(all, OPERATION, REQUEST_BODY, Form.ONE, "requestBody");
    put(all, OPERATION, RESPONSE, Form.MAP, "responses");
    put(all, OPERATION, CALLBACK, Form.MAP, "callbacks");
    for (Kind kind : List.of(PARAMETER, HEADER)) {
      put(all, kind, SCHEMA, Form.ONE, "schema");
      put(all, kind, MEDIA_TYPE, Form.MAP, "content");
      put(all, kind, EXAMPLE, Form.MAP, "examples");
    }
    put(all, REQUEST_BODY, MEDIA_TYPE, Form.MAP, "content");
    put(all, RESPONSE, MEDIA_TYPE, Form.MAP, "content");
    put(all, RESPONSE, HEADER, Form.MAP, "headers");
    put(all, RESPONSE, LINK, Form.MAP, "links");
    put(all, MEDIA_TYPE, SCHEMA, Form.ONE, "schema");
    put(all, MEDIA_TYPE, EXAMPLE, Form.MAP, "examples");
    put(all, MEDIA_TYPE, ENCODING, Form.MAP, "encoding");
    put(all, ENCODING, HEADER, Form.MAP, "headers");
    put(all, SCHEMA, SCHEMA, Form.MAP, "properties", "patternProperties", "dependentSchemas");
    put(all, SCHEMA, SCHEMA, Form.MAP, "$defs", "definitions");
    put(all, SCHEMA, SCHEMA, Form.LIST, "allOf", "anyOf", "oneOf", "prefixItems");
    put(all, SCHEMA, SCHEMA, Form.ONE, "items", "contains", "unevaluatedItems");
    put(all, SCHEMA, SCHEMA, Form.ONE, "additionalProperties", "unevaluatedProperties");
    put(all, SCHEMA, SCHEMA, Form.ONE, "propertyNames", "contentSchema");
    put(all, SCHEMA, SCHEMA, Form.ONE, "not", "if", "then", "else");
    return all;
  }

  private static void put(
      Map<Kind, Map<String, Shape>> all, Kind owner, Kind kind, Form form, String... names) {
    for (String name : names) {
      all.computeIfAbsent(owner, key -> new HashMap<>()).put(name, new Shape(kind, form));
    }
  }
}
